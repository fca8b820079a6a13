/* Post ids numbered as they are met. Python's own dictionary takes 130 bytes for one of them. */
#include "ids.h"

#include <stdlib.h>
#include <string.h>

uint64_t mixed(uint64_t x) {
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdULL;
    x ^= x >> 33;
    x *= 0xc4ceb9fe1a85ec53ULL;
    return x ^ x >> 33;
}

/* Names come from outside: their hash is Python's own, which a sender cannot foresee. */
static uint64_t place_of(PyObject *name) { return mixed((uint64_t)PyObject_Hash(name)); }

static int same(const ids_t *ids, int32_t number, PyObject *name) {
    const uint8_t *at = ids->pool + ids->begins[number];
    int64_t size = (int64_t)PyUnicode_GET_LENGTH(name) * PyUnicode_KIND(name);
    return ids->begins[number + 1] - ids->begins[number] == size + 1 &&
           at[0] == (uint8_t)PyUnicode_KIND(name) &&
           !memcmp(at + 1, PyUnicode_DATA(name), (size_t)size);
}

int32_t ids_find(const ids_t *ids, PyObject *name) {
    if (!ids->slots) return -1;
    for (uint64_t at = place_of(name) & ids->slot_mask;; at = (at + 1) & ids->slot_mask) {
        int32_t number = ids->slots[at];
        if (number < 0 || same(ids, number, name)) return number;
    }
}

static PyObject *name_of(const ids_t *ids, int32_t number) {
    const uint8_t *at = ids->pool + ids->begins[number];
    int64_t size = ids->begins[number + 1] - ids->begins[number] - 1;
    return PyUnicode_FromKindAndData(at[0], at + 1, size / at[0]);
}

static int fill(ids_t *ids) {
    for (int32_t number = 0; number < ids->many; number++) {
        PyObject *name = name_of(ids, number);
        if (!name) return 0;
        uint64_t at = place_of(name) & ids->slot_mask;
        Py_DECREF(name);
        while (ids->slots[at] >= 0) at = (at + 1) & ids->slot_mask;
        ids->slots[at] = number;
    }
    return 1;
}

static int grow_slots(ids_t *ids) {
    uint64_t size = ids->slots ? (ids->slot_mask + 1) * 2 : 1024;
    int32_t *slots = malloc(size * sizeof *slots);
    if (!slots) return PyErr_NoMemory(), 0;
    memset(slots, 0xff, size * sizeof *slots);
    free(ids->slots);
    ids->slots = slots;
    ids->slot_mask = size - 1;
    return fill(ids);
}

static int grow_lists(ids_t *ids) {
    int32_t lists = ids->lists ? ids->lists + ids->lists / 2 : 1024;
    int64_t *begins = realloc(ids->begins, ((size_t)lists + 1) * sizeof *begins);
    if (!begins) return PyErr_NoMemory(), 0;
    ids->begins = begins;
    if (!ids->lists) begins[0] = 0;
    ids->lists = lists;
    return 1;
}

static int room_for(ids_t *ids, int64_t size) {
    if (ids->used + size <= ids->room) return 1;
    int64_t room = ids->room + ids->room / 2 + size + 4096;
    uint8_t *pool = realloc(ids->pool, (size_t)room);
    if (!pool) return PyErr_NoMemory(), 0;
    ids->pool = pool;
    ids->room = room;
    return 1;
}

int32_t ids_number(ids_t *ids, PyObject *name) {
    if ((!ids->slots || (uint64_t)ids->many * 10 >= (ids->slot_mask + 1) * 7) && !grow_slots(ids))
        return -1;
    uint64_t at = place_of(name) & ids->slot_mask;
    for (; ids->slots[at] >= 0; at = (at + 1) & ids->slot_mask)
        if (same(ids, ids->slots[at], name)) return ids->slots[at];
    int64_t size = (int64_t)PyUnicode_GET_LENGTH(name) * PyUnicode_KIND(name);
    if (ids->many == INT32_MAX) return PyErr_SetString(PyExc_OverflowError, "too many posts"), -1;
    if (ids->many == ids->lists && !grow_lists(ids)) return -1;
    if (!room_for(ids, size + 1)) return -1;
    ids->pool[ids->used] = (uint8_t)PyUnicode_KIND(name);
    memcpy(ids->pool + ids->used + 1, PyUnicode_DATA(name), (size_t)size);
    ids->used += size + 1;
    ids->slots[at] = ids->many++;
    ids->begins[ids->many] = ids->used;
    return ids->many - 1;
}

static PyObject *ids_new(PyTypeObject *type, PyObject *args, PyObject *named) {
    (void)named;
    if (!PyArg_ParseTuple(args, "")) return NULL;
    return type->tp_alloc(type, 0); /* all zero: an empty one */
}

static void ids_free(PyObject *self) {
    ids_t *ids = (ids_t *)self;
    free(ids->pool);
    free(ids->begins);
    free(ids->slots);
    Py_TYPE(self)->tp_free(self);
}

static Py_ssize_t ids_len(PyObject *self) { return ((ids_t *)self)->many; }

static int ids_has(PyObject *self, PyObject *name) {
    return PyUnicode_CheckExact(name) && ids_find((ids_t *)self, name) >= 0;
}

static PyObject *number_py(PyObject *self, PyObject *name) {
    if (!PyUnicode_CheckExact(name)) return PyErr_SetString(PyExc_TypeError, "an id is a str"), NULL;
    int32_t number = ids_number((ids_t *)self, name);
    return number < 0 ? NULL : PyLong_FromLong(number);
}

static PyObject *find_py(PyObject *self, PyObject *name) {
    return PyLong_FromLong(PyUnicode_CheckExact(name) ? ids_find((ids_t *)self, name) : -1);
}

static PyMethodDef methods[] = {
    {"number", number_py, METH_O, PyDoc_STR("number(name) -> its number, made where it is new.")},
    {"find", find_py, METH_O, PyDoc_STR("find(name) -> the number of a known name, or -1.")},
    {NULL, NULL, 0, NULL},
};

static PySequenceMethods sequence = {.sq_length = ids_len, .sq_contains = ids_has};

PyTypeObject Ids_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "duly.evidence.kernel.Ids",
    .tp_basicsize = sizeof(ids_t),
    .tp_dealloc = ids_free,
    .tp_as_sequence = &sequence,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_doc = PyDoc_STR("Post ids numbered as they are met."),
    .tp_methods = methods,
    .tp_new = ids_new,
};
