/* duly.evidence.kernel: pairs in a window, account by account. Without it Python answers the same. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <stdlib.h>

#include "ids.h"
#include "rows.h"

#define INTERFACE 1 // raised with every change of these sources; fast.py knows the same number

static PyMethodDef functions[] = {
    {"arrange", arrange_py, METH_VARARGS,
     PyDoc_STR("arrange(key, second) -> the rows' numbers by key, then time or number, then as they stand.")},
    {"bounds", bounds_py, METH_VARARGS,
     PyDoc_STR("bounds(key, time, window) -> (lo, hi, visits) of rows arranged by key and time.")},
    {"paired", paired_py, METH_VARARGS,
     PyDoc_STR("paired(rows, posts) -> one byte a post: is it in any pair of two accounts?")},
    {"directed", directed_py, METH_VARARGS,
     PyDoc_STR("directed(rows, first, last, sizes, least) -> packed (a, b, posts of a).")},
    {"mutual", mutual_py, METH_VARARGS,
     PyDoc_STR("mutual(rows, first, last, sizes, least) -> packed edges with b after a.")},
    {"picked", picked_py, METH_VARARGS,
     PyDoc_STR("picked(rows, values, width) -> the values of these rows.")},
    {"units", units_py, METH_VARARGS,
     PyDoc_STR("units(order, account, what) -> (a number for each pair that occurs, how many).")},
    {"costs", costs_py, METH_VARARGS,
     PyDoc_STR("costs(account, lo, hi, accounts) -> visits of each account's scan.")},
    {"taken", taken_py, METH_VARARGS,
     PyDoc_STR("taken(ids, marks, accounts, keys, rows, at, places, times) -> plain rows, up to the first other.")},
    {NULL, NULL, 0, NULL},
};

static int exec(PyObject *module) {
    if (PyModule_AddType(module, &Ids_Type) || PyModule_AddType(module, &Marks_Type)) return -1;
    return PyModule_AddIntMacro(module, INTERFACE);
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, exec}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "duly.evidence.kernel",
    .m_doc = PyDoc_STR("Pairs of posts in a window, in C."),
    .m_methods = functions,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_kernel(void) { return PyModuleDef_Init(&definition); }
