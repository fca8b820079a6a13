/* Taking a register's sections from Python, each read and bounded once. */
#include "asking.h"

static int contradicts(void) {
    PyErr_SetString(PyExc_ValueError, "the register contradicts itself");
    return 0;
}

/* See a buffer's bytes for as long as the asker lives. */
static const Py_buffer *view_of(asker_t *self, PyObject *section) {
    if (self->many_views == self->room_views) {
        size_t room = self->room_views ? 2 * self->room_views : 16;
        Py_buffer *views = PyMem_Realloc(self->views, room * sizeof *views);
        if (!views) return (const Py_buffer *)PyErr_NoMemory();
        self->views = views;
        self->room_views = room;
    }
    Py_buffer *view = &self->views[self->many_views];
    if (PyObject_GetBuffer(section, view, PyBUF_SIMPLE) < 0) return NULL;
    self->many_views++;
    return view;
}

static int read_layer(asker_t *self, layer_t *layer, PyObject *parts) {
    PyObject *terms, *classes, *live;
    if (!PyArg_ParseTuple(parts, "OOO", &terms, &classes, &live)) return 0;
    const Py_buffer *view = view_of(self, terms);
    if (!view) return 0;
    const uint8_t *term_bytes = view->buf;
    size_t term_size = (size_t)view->len;
    if (!(view = view_of(self, classes))) return 0;
    if (!layer_read(layer, term_bytes, term_size, view->buf, (size_t)view->len))
        return contradicts();
    if (!(view = view_of(self, live))) return 0;
    if ((uint64_t)view->len != layer->many_terms) return contradicts();
    layer->live = view->buf;
    return 1;
}

static int read_tables(asker_t *self, tables_t *tables, PyObject *sections) {
    tables->held = 0;
    if (!PyTuple_Check(sections) || PyTuple_GET_SIZE(sections) != (Py_ssize_t)self->many_layers)
        return contradicts();
    for (unsigned at = 0; at < self->many_layers; at++) {
        PyObject *section = PyTuple_GET_ITEM(sections, at);
        if (section == Py_None) continue;
        const Py_buffer *view = view_of(self, section);
        if (!view) return 0;
        if (!table_read(&tables->table[at], view->buf, (size_t)view->len)) return contradicts();
        tables->held |= 1u << at;
    }
    return 1;
}

static int read_kinds(asker_t *self, PyObject *kinds) {
    self->kinds = PyMem_Calloc((size_t)PyDict_Size(kinds) + 1, sizeof(kind_t));
    if (!self->kinds) return PyErr_NoMemory() != NULL;
    PyObject *name, *both;
    for (Py_ssize_t place = 0; PyDict_Next(kinds, &place, &name, &both);) {
        PyObject *numbers, *texts;
        kind_t *kind = &self->kinds[self->many_kinds];
        if (!PyUnicode_CheckExact(name)) return contradicts();
        if (!PyArg_ParseTuple(both, "OO", &numbers, &texts)) return 0;
        kind->name = Py_NewRef(name);
        PyUnicode_InternInPlace(&kind->name);
        self->many_kinds++;
        if (!read_tables(self, &kind->numbers, numbers)) return 0;
        if (!read_tables(self, &kind->texts, texts)) return 0;
    }
    return 1;
}

static int read_bits(asker_t *self, PyObject *bits) {
    memset(self->pairs, 0xff, sizeof self->pairs);
    PyObject *name, *packed;
    for (Py_ssize_t place = 0; PyDict_Next(bits, &place, &name, &packed);) {
        if (!PyUnicode_CheckExact(name) || !PyBytes_CheckExact(packed)) return contradicts();
        if ((size_t)PyBytes_GET_SIZE(packed) != self->many_layers * sizeof(int32_t))
            return contradicts();
        if (!PyUnicode_IS_COMPACT_ASCII(name) || PyUnicode_GET_LENGTH(name) != 2) continue;
        const uint8_t *letters = PyUnicode_1BYTE_DATA(name);
        unsigned first = letters[0] - 'A', second = letters[1] - 'A';
        if (first < LETTERS && second < LETTERS)
            memcpy(self->pairs[first * LETTERS + second], PyBytes_AS_STRING(packed),
                   self->many_layers * sizeof(int32_t));
    }
    self->bits = Py_NewRef(bits);
    return 1;
}

int asker_init(asker_t *self, PyObject *args, PyObject *kwargs) {
    static char *names[] = {"seed",      "layers",    "kinds",   "bits",
                            "issued_at", "canonical", "instant", NULL};
    PyObject *layers, *kinds, *bits, *canonical, *instant;
    const char *seed;
    Py_ssize_t seed_size;
    long long issued_at;
    if (self->bits || self->views) return contradicts() - 1; /* one life only */
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "y#O!O!O!LOO", names, &seed, &seed_size,
                                     &PyTuple_Type, &layers, &PyDict_Type, &kinds, &PyDict_Type,
                                     &bits, &issued_at, &canonical, &instant))
        return -1;
    Py_ssize_t many = PyTuple_GET_SIZE(layers);
    if (seed_size != (Py_ssize_t)sizeof(seed_t) || many < 1 || many > MOST_LAYERS)
        return contradicts() - 1;
    memcpy(&self->seed, seed, sizeof(seed_t));
    self->issued_at = issued_at;
    self->many_layers = (unsigned)many;
    self->canonical = Py_NewRef(canonical);
    self->instant = Py_NewRef(instant);
    for (Py_ssize_t at = 0; at < many; at++)
        if (!read_layer(self, &self->layers[at], PyTuple_GET_ITEM(layers, at))) return -1;
    return read_kinds(self, kinds) && read_bits(self, bits) ? 0 : -1;
}

void asker_clear(asker_t *self) {
    for (size_t at = 0; at < self->many_views; at++) PyBuffer_Release(&self->views[at]);
    for (Py_ssize_t at = 0; at < self->many_kinds; at++) Py_DECREF(self->kinds[at].name);
    PyMem_Free(self->views);
    PyMem_Free(self->kinds);
    Py_CLEAR(self->bits);
    Py_CLEAR(self->canonical);
    Py_CLEAR(self->instant);
}
