/* Whose a post is, and which objects it pointed at already, in the order of the file. */
#include "ids.h"

#include <stdlib.h>
#include <string.h>

static int grow_owners(marks_t *marks, int64_t number) {
    int64_t size = number + number / 2 + 1024;
    int32_t *owners = realloc(marks->owners, (size_t)size * sizeof *owners);
    if (!owners) return PyErr_NoMemory(), 0;
    memset(owners + marks->owned, 0xff, (size_t)(size - marks->owned) * sizeof *owners);
    marks->owners = owners;
    marks->owned = size;
    return 1;
}

int marks_owns(marks_t *marks, int32_t number, int32_t account) {
    if (number >= marks->owned && !grow_owners(marks, number)) return -1;
    if (marks->owners[number] < 0) marks->owners[number] = account;
    return marks->owners[number] == account;
}

static int grow_pairs(marks_t *marks) {
    uint64_t old = marks->pairs ? marks->mask + 1 : 0, size = old ? old * 2 : 1024;
    uint64_t *pairs = calloc(size, sizeof *pairs);
    if (!pairs) return PyErr_NoMemory(), 0;
    for (uint64_t n = 0; n < old; n++) {
        if (!marks->pairs[n]) continue;
        uint64_t at = mixed(marks->pairs[n]) & (size - 1);
        while (pairs[at]) at = (at + 1) & (size - 1);
        pairs[at] = marks->pairs[n];
    }
    free(marks->pairs);
    marks->pairs = pairs;
    marks->mask = size - 1;
    return 1;
}

int marks_fresh(marks_t *marks, int32_t number, int32_t key) {
    if ((!marks->pairs || marks->many * 10 >= (marks->mask + 1) * 7) && !grow_pairs(marks)) return -1;
    uint64_t both = ((uint64_t)(uint32_t)number + 1) << 32 | ((uint64_t)(uint32_t)key + 1);
    uint64_t at = mixed(both) & marks->mask;
    for (; marks->pairs[at]; at = (at + 1) & marks->mask)
        if (marks->pairs[at] == both) return 0;
    marks->pairs[at] = both;
    marks->many++;
    return 1;
}

static PyObject *marks_new(PyTypeObject *type, PyObject *args, PyObject *named) {
    (void)named;
    if (!PyArg_ParseTuple(args, "")) return NULL;
    return type->tp_alloc(type, 0); /* all zero: an empty one */
}

static void marks_free(PyObject *self) {
    free(((marks_t *)self)->owners);
    free(((marks_t *)self)->pairs);
    Py_TYPE(self)->tp_free(self);
}

static PyObject *asked(PyObject *self, PyObject *args, int (*ask)(marks_t *, int32_t, int32_t)) {
    int number, other;
    if (!PyArg_ParseTuple(args, "ii", &number, &other)) return NULL;
    if (number < 0 || other < 0) return PyErr_SetString(PyExc_ValueError, "no such number"), NULL;
    int said = ask((marks_t *)self, number, other);
    return said < 0 ? NULL : PyBool_FromLong(said);
}

static PyObject *owns_py(PyObject *self, PyObject *args) { return asked(self, args, marks_owns); }

static PyObject *fresh_py(PyObject *self, PyObject *args) { return asked(self, args, marks_fresh); }

static PyMethodDef methods[] = {
    {"owns", owns_py, METH_VARARGS, PyDoc_STR("owns(number, account) -> is it this account's?")},
    {"fresh", fresh_py, METH_VARARGS, PyDoc_STR("fresh(number, key) -> met for the first time?")},
    {NULL, NULL, 0, NULL},
};

PyTypeObject Marks_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "duly.evidence.kernel.Marks",
    .tp_basicsize = sizeof(marks_t),
    .tp_dealloc = marks_free,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_doc = PyDoc_STR("Whose each post is, and what it pointed at already."),
    .tp_methods = methods,
    .tp_new = marks_new,
};
