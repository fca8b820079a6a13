/* The questions: which of a batch, this one, and where each was found. */
#include "asking.h"

#define ARGUMENTS 4

static const char *const withheld_names[] = {"kind", "ids", "country", "now"};
static const char *const one_names[] = {"kind", "id", "country", "now"};

/* Put what was given by name in its place; ``now`` may be left out. */
static int arguments(PyObject *const *args, Py_ssize_t many, PyObject *names,
                     const char *const *known, Py_ssize_t by_place, PyObject **out) {
    for (Py_ssize_t at = 0; at < ARGUMENTS; at++) out[at] = at < many ? args[at] : NULL;
    Py_ssize_t named = names ? PyTuple_GET_SIZE(names) : 0;
    for (Py_ssize_t at = 0; at < named; at++) {
        PyObject *name = PyTuple_GET_ITEM(names, at);
        Py_ssize_t place = 0;
        while (place < ARGUMENTS && PyUnicode_CompareWithASCIIString(name, known[place])) place++;
        if (place == ARGUMENTS || out[place]) {
            PyErr_Format(PyExc_TypeError, "unexpected argument %R", name);
            return 0;
        }
        out[place] = args[many + at];
    }
    if (many <= by_place && out[0] && out[1] && out[2]) return 1;
    PyErr_Format(PyExc_TypeError, "give %s, %s and %s, and now= if any", known[0], known[1],
                 known[2]);
    return 0;
}

static const kind_t *kind_of(const asker_t *self, PyObject *name) {
    for (Py_ssize_t at = 0; at < self->many_kinds; at++)
        if (self->kinds[at].name == name) return &self->kinds[at];
    if (!PyUnicode_Check(name)) return NULL;
    for (Py_ssize_t at = 0; at < self->many_kinds; at++)
        if (!PyUnicode_Compare(self->kinds[at].name, name)) return &self->kinds[at];
    return NULL;
}

/* NULL: a territory that no layer names. */
static const int32_t *bits_of(const asker_t *self, PyObject *country) {
    if (!self->bits || !PyUnicode_Check(country)) return NULL;
    if (PyUnicode_IS_COMPACT_ASCII(country) && PyUnicode_GET_LENGTH(country) == 2) {
        const uint8_t *letters = PyUnicode_1BYTE_DATA(country);
        unsigned first = letters[0] - 'A', second = letters[1] - 'A';
        if (first < LETTERS && second < LETTERS) return self->pairs[first * LETTERS + second];
    }
    PyObject *packed = PyDict_GetItemWithError(self->bits, country);
    return packed ? (const int32_t *)PyBytes_AS_STRING(packed) : NULL;
}

/* 1: go on; 0: nothing is withheld there; -1: failed. */
static int ask_of(const asker_t *self, PyObject *country, PyObject *now, ask_t *ask) {
    ask->seed = &self->seed;
    ask->layers = self->layers;
    ask->issued_at = self->issued_at;
    ask->now = UNASKED;
    if (now && now != Py_None) {
        PyObject *made = PyObject_CallOneArg(self->instant, now);
        if (!made) return -1;
        ask->now = PyLong_AsLongLong(made);
        Py_DECREF(made);
        if (ask->now == -1 && PyErr_Occurred()) return -1;
    }
    ask->bits = bits_of(self, country);
    return ask->bits ? 1 : PyErr_Occurred() ? -1 : 0;
}

static PyObject *positions(const hit_t *hits, size_t found) {
    PyObject *list = PyList_New((Py_ssize_t)found);
    for (size_t at = 0; list && at < found; at++) {
        PyObject *position = PyLong_FromSize_t(hits[at].position);
        if (!position) Py_CLEAR(list);
        else PyList_SET_ITEM(list, (Py_ssize_t)at, position);
    }
    return list;
}

static PyObject *asker_withheld(asker_t *self, PyObject *const *args, Py_ssize_t many,
                                PyObject *names) {
    PyObject *given[ARGUMENTS];
    if (!arguments(args, many, names, withheld_names, 3, given)) return NULL;
    if (PyUnicode_Check(given[1]) || PyBytes_Check(given[1])) {
        PyErr_SetString(PyExc_TypeError, "ids are a batch; for a single id use one()");
        return NULL;
    }
    ask_t ask;
    int ready = ask_of(self, given[2], given[3], &ask);
    if (ready < 0) return NULL;
    const kind_t *kind = kind_of(self, given[0]);
    if (!ready || !kind) return PyErr_Occurred() ? NULL : PyList_New(0);
    batch_t batch;
    PyObject *answer = NULL;
    if (batch_begin(&batch, given[1], self->canonical))
        answer = positions(batch.hits, batch_ask(&batch, &ask, &kind->numbers, &kind->texts));
    batch_end(&batch);
    return answer;
}

static int one_text(const kind_t *kind, ask_t *ask, const span_t *span) {
    hit_t hit;
    return probe_texts(ask, &kind->texts, span, 1, &hit) != 0;
}

/* 1: a plain number that no filter lets through, which is nearly every question. */
static inline int surely_not(const asker_t *self, PyObject *const *args) {
    uint64_t key;
    if (!PyLong_CheckExact(args[1]) || !number_of(args[1], &key)) return 0;
    for (Py_ssize_t at = 0; at < self->many_kinds; at++) {
        if (self->kinds[at].name != args[0]) continue;
        const tables_t *tables = &self->kinds[at].numbers;
        uint64_t hash = hash_number(&self->seed, key);
        for (unsigned left = tables->held; left; left &= left - 1)
            if (may_hold(&tables->table[__builtin_ctz(left)], hash)) return 0;
        return 1;
    }
    return 0;
}

static PyObject *asker_one(asker_t *self, PyObject *const *args, Py_ssize_t many,
                           PyObject *names) {
    PyObject *given[ARGUMENTS], *kept = NULL;
    if (many == 3 && !names) {
        if (surely_not(self, args)) Py_RETURN_FALSE;
        memcpy(given, args, 3 * sizeof *given);
        given[3] = NULL;
    } else if (!arguments(args, many, names, one_names, 3, given)) {
        return NULL;
    }
    ask_t ask;
    int ready = ask_of(self, given[2], given[3], &ask);
    if (ready < 0) return NULL;
    const kind_t *kind = kind_of(self, given[0]);
    if (!ready || !kind) return PyErr_Occurred() ? NULL : Py_NewRef(Py_False);
    uint64_t key;
    span_t span;
    int there = -1;
    switch (id_read(given[1], self->canonical, &kept, &key, &span)) {
    case NUMBER: there = probe_one(&ask, &kind->numbers, key); break;
    case TEXT: there = one_text(kind, &ask, &span); break;
    case NEITHER: there = 0; break;
    case FAILED: break;
    }
    Py_XDECREF(kept);
    return there < 0 ? NULL : PyBool_FromLong(there);
}

static PyObject *asker_find(asker_t *self, PyObject *args) {
    PyObject *name, *ids, *list = NULL;
    if (!PyArg_ParseTuple(args, "OO", &name, &ids)) return NULL;
    const kind_t *kind = kind_of(self, name);
    if (!kind) return PyErr_Occurred() ? NULL : PyList_New(0);
    ask_t ask = {.seed = &self->seed, .layers = self->layers, .now = UNASKED};
    batch_t batch;
    if (batch_begin(&batch, ids, self->canonical)) {
        size_t found = batch_ask(&batch, &ask, &kind->numbers, &kind->texts);
        list = PyList_New((Py_ssize_t)found);
        for (size_t at = 0; list && at < found; at++) {
            const hit_t *hit = &batch.hits[at];
            PyObject *told = Py_BuildValue("nII", (Py_ssize_t)hit->position, hit->layer, hit->of);
            if (!told) Py_CLEAR(list);
            else PyList_SET_ITEM(list, (Py_ssize_t)at, told);
        }
    }
    batch_end(&batch);
    return list;
}

static PyObject *asker_sound(asker_t *self, PyObject *newest) {
    long many = PyLong_AsLong(newest);
    if (many == -1 && PyErr_Occurred()) return NULL;
    if (many > (long)self->many_layers) many = (long)self->many_layers;
    for (Py_ssize_t at = 0; at < self->many_kinds; at++)
        for (long layer = 0; layer < many; layer++) {
            const kind_t *kind = &self->kinds[at];
            uint32_t classes = self->layers[layer].many_classes;
            if (kind->numbers.held >> layer & 1 &&
                !table_sound(&kind->numbers.table[layer], classes, 0))
                Py_RETURN_FALSE;
            if (kind->texts.held >> layer & 1 &&
                !table_sound(&kind->texts.table[layer], classes, 1))
                Py_RETURN_FALSE;
        }
    Py_RETURN_TRUE;
}

static void asker_dealloc(asker_t *self) {
    PyTypeObject *type = Py_TYPE(self);
    asker_clear(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyMethodDef asker_methods[] = {
    {"withheld", (PyCFunction)(void (*)(void))asker_withheld, METH_FASTCALL | METH_KEYWORDS,
     PyDoc_STR("Return the positions in ids of what is withheld in the country now.")},
    {"one", (PyCFunction)(void (*)(void))asker_one, METH_FASTCALL | METH_KEYWORDS,
     PyDoc_STR("Tell whether this is withheld in the country now.")},
    {"find", (PyCFunction)asker_find, METH_VARARGS,
     PyDoc_STR("Return (position, layer, class) of what is here.")},
    {"sound", (PyCFunction)asker_sound, METH_O,
     PyDoc_STR("Tell whether every slot of the newest so many layers means something.")},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot asker_slots[] = {
    {Py_tp_doc, (void *)PyDoc_STR("The layers of a register, asked in C.")},
    {Py_tp_new, (void *)PyType_GenericNew},
    {Py_tp_init, (void *)asker_init},
    {Py_tp_dealloc, (void *)asker_dealloc},
    {Py_tp_methods, asker_methods},
    {0, NULL},
};

PyType_Spec asker_spec = {
    .name = "duly.gate.kernel.Asker",
    .basicsize = sizeof(asker_t),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = asker_slots,
};
