/* Ids as Python has them, brought to numbers and texts without asking Python for each. */
#ifndef DULY_GATE_IDS_H
#define DULY_GATE_IDS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "stack.h"

#define FEW 128   /* ids that need no memory of their own */
#define MANY 8192 /* from here on other threads may run meanwhile */

/* ``key_at`` and ``span_at`` say at which position each stood; NULL: at its own. */
typedef struct {
    const uint64_t *keys;
    uint64_t *own_keys;
    span_t *spans;
    size_t *key_at, *span_at;
    size_t many_keys, many_spans, size;
    hit_t *hits;
    PyObject *sequence, *kept;
    Py_buffer view;
    void *block;
    uint64_t few_keys[FEW];
    span_t few_spans[FEW];
    size_t few_key_at[FEW], few_span_at[FEW];
    hit_t few_hits[FEW];
} batch_t;

typedef enum { NUMBER, TEXT, NEITHER, FAILED } sort_t;

/* 1 when the whole number is not negative and fits 64 bits. */
static inline int number_of(PyObject *id, uint64_t *key) {
#if PY_VERSION_HEX < 0x030C0000
    const digit *digits = ((PyLongObject *)id)->ob_digit;
    Py_ssize_t count = Py_SIZE(id);
#elif PY_VERSION_HEX < 0x030E0000
    const digit *digits = ((PyLongObject *)id)->long_value.ob_digit;
    uintptr_t tag = ((PyLongObject *)id)->long_value.lv_tag;
    Py_ssize_t count = (tag & 3) == 2 ? -1 : (Py_ssize_t)(tag >> 3);
#else
    unsigned long long value = PyLong_AsUnsignedLongLong(id);
    if (value == (unsigned long long)-1 && PyErr_Occurred()) {
        PyErr_Clear();
        return 0;
    }
    *key = value;
    return 1;
#endif
#if PY_VERSION_HEX < 0x030E0000
    if (count < 0 || count > 3) return 0;
    uint64_t value = 0;
    if (count > 2) {
        if (digits[2] >> (64 - 2 * PyLong_SHIFT)) return 0;
        value = (uint64_t)digits[2] << 2 * PyLong_SHIFT;
    }
    if (count > 1) value |= (uint64_t)digits[1] << PyLong_SHIFT;
    if (count > 0) value |= digits[0];
    *key = value;
    return 1;
#endif
}

/* Bring one id to a number or a text, as duly.gate.entry.canonical does; ``kept`` keeps alive
 * what ``canonical`` made. NEITHER: no register can hold it. */
sort_t id_read(PyObject *id, PyObject *canonical, PyObject **kept, uint64_t *key, span_t *span);

/* 0 with an exception set when the ids cannot be read; ``batch_end`` is owed in either case. */
int batch_begin(batch_t *batch, PyObject *ids, PyObject *canonical);
void batch_end(batch_t *batch);

/* Ask for all of them; the hits are left in ``batch->hits`` by ascending position. */
size_t batch_ask(batch_t *batch, ask_t *ask, const tables_t *numbers, const tables_t *texts);

#endif
