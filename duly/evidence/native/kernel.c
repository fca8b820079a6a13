/* duly.evidence.kernel: pairs in a window, account by account. Without it Python answers the same. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <stdlib.h>

#include "rows.h"

static PyMethodDef functions[] = {
    {"arrange", arrange_py, METH_VARARGS,
     PyDoc_STR("arrange(key, time) -> the rows' numbers by key, then time, then number.")},
    {"bounds", bounds_py, METH_VARARGS,
     PyDoc_STR("bounds(key, time, window) -> (lo, hi, visits) of rows arranged by key and time.")},
    {"paired", paired_py, METH_VARARGS,
     PyDoc_STR("paired(rows, posts) -> one byte a post: is it in any pair of two accounts?")},
    {"directed", directed_py, METH_VARARGS,
     PyDoc_STR("directed(rows, first, last, sizes, least) -> packed (a, b, posts of a).")},
    {"mutual", mutual_py, METH_VARARGS,
     PyDoc_STR("mutual(rows, first, last, sizes) -> packed edges with b after a.")},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {{0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "duly.evidence.kernel",
    .m_doc = PyDoc_STR("Pairs of posts in a window, in C."),
    .m_methods = functions,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_kernel(void) { return PyModuleDef_Init(&definition); }
