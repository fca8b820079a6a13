/* What a register's layers look like from Python: one object that answers. */
#ifndef DULY_GATE_ASKING_H
#define DULY_GATE_ASKING_H

#include "ids.h"

#define LETTERS 26

typedef struct {
    PyObject *name;
    tables_t numbers, texts;
} kind_t;

typedef struct {
    PyObject_HEAD
    seed_t seed;
    layer_t layers[MOST_LAYERS];
    unsigned many_layers;
    kind_t *kinds;
    Py_ssize_t many_kinds;
    int64_t issued_at;
    PyObject *bits, *canonical, *instant;
    Py_buffer *views;
    size_t many_views, room_views;
    int32_t pairs[LETTERS * LETTERS][MOST_LAYERS]; /* bits of two-letter territories */
} asker_t;

extern PyType_Spec asker_spec;

int asker_init(asker_t *self, PyObject *args, PyObject *kwargs);
void asker_clear(asker_t *self);

PyObject *fill_numbers_py(PyObject *module, PyObject *args);
PyObject *fill_texts_py(PyObject *module, PyObject *args);

#endif
