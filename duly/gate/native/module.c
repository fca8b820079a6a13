/* duly.gate.kernel: the gate's fast path. Without it duly.gate answers the same, slower. */
#include "asking.h"

#define INTERFACE 1 // raised with every change of these sources; fast.py knows the same number

static PyMethodDef functions[] = {
    {"fill_numbers", fill_numbers_py, METH_VARARGS,
     PyDoc_STR("fill_numbers(seed, parts, lines, words) -> a table, or None if walks get long.")},
    {"fill_texts", fill_texts_py, METH_VARARGS,
     PyDoc_STR("fill_texts(seed, texts, classes, lines, words) -> a table, or None.")},
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module) {
    PyObject *type = PyType_FromModuleAndSpec(module, &asker_spec, NULL);
    if (!type) return -1;
    int end = PyModule_AddType(module, (PyTypeObject *)type);
    Py_DECREF(type);
    return end ? end : PyModule_AddIntMacro(module, INTERFACE);
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)execute}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "duly.gate.kernel",
    .m_doc = PyDoc_STR("The gate's fast path in C."),
    .m_methods = functions,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_kernel(void) { return PyModuleDef_Init(&definition); }
