/* Columns in another order, and the numbers of what an account's rows count once. */
#include "rows.h"

#include <string.h>

PyObject *picked_py(PyObject *self, PyObject *args) {
    Py_buffer by, values;
    int width;
    PyObject *made = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*i", &by, &values, &width)) return NULL;
    const int32_t *rows = by.buf;
    int64_t many = by.len / 4, have = width == 4 || width == 8 ? values.len / width : 0;
    int fine = by.len % 4 == 0 && have * width == values.len;
    for (int64_t n = 0; fine && n < many; n++) fine = rows[n] >= 0 && rows[n] < have;
    if (!fine) PyErr_SetString(PyExc_ValueError, "the rows contradict themselves");
    else made = PyBytes_FromStringAndSize(NULL, many * width);
    if (made) {
        char *out = PyBytes_AS_STRING(made);
        const char *from = values.buf;
        for (int64_t n = 0; n < many; n++)
            memcpy(out + n * width, from + (int64_t)rows[n] * width, (size_t)width);
    }
    PyBuffer_Release(&by);
    PyBuffer_Release(&values);
    return made;
}

/* ``order`` has the rows by account and then by ``what``: equal ones are neighbours. */
static int32_t runs(const int32_t *order, const int32_t *account, const int32_t *what, int64_t many,
                    int32_t *unit) {
    int32_t next = -1;
    for (int64_t n = 0; n < many; n++) {
        int32_t row = order[n], last = n ? order[n - 1] : 0;
        next += !n || account[row] != account[last] || what[row] != what[last];
        unit[row] = next;
    }
    return next + 1;
}

PyObject *units_py(PyObject *self, PyObject *args) {
    Py_buffer order, account, what;
    PyObject *made = NULL, *both = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*y*", &order, &account, &what)) return NULL;
    const int32_t *rows = order.buf;
    int64_t many = order.len / 4;
    int fine = order.len % 4 == 0 && account.len == order.len && what.len == order.len;
    for (int64_t n = 0; fine && n < many; n++) fine = rows[n] >= 0 && rows[n] < many;
    if (!fine) PyErr_SetString(PyExc_ValueError, "the rows contradict themselves");
    else made = PyBytes_FromStringAndSize(NULL, order.len);
    if (made) {
        memset(PyBytes_AS_STRING(made), 0, (size_t)order.len);
        int32_t units = runs(rows, account.buf, what.buf, many, (int32_t *)PyBytes_AS_STRING(made));
        both = Py_BuildValue("Oi", made, units);
        Py_DECREF(made);
    }
    PyBuffer_Release(&order);
    PyBuffer_Release(&account);
    PyBuffer_Release(&what);
    return both;
}

PyObject *costs_py(PyObject *self, PyObject *args) {
    Py_buffer account, lo, hi;
    int accounts;
    PyObject *made = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*y*i", &account, &lo, &hi, &accounts)) return NULL;
    const int32_t *who = account.buf, *first = lo.buf, *end = hi.buf;
    int64_t many = account.len / 4;
    int fine = accounts >= 0 && account.len % 4 == 0 && lo.len == account.len && hi.len == account.len;
    for (int64_t n = 0; fine && n < many; n++) fine = who[n] >= 0 && who[n] < accounts;
    if (!fine) PyErr_SetString(PyExc_ValueError, "the rows contradict themselves");
    else made = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)accounts * 8);
    if (made) {
        int64_t *costs = (int64_t *)PyBytes_AS_STRING(made);
        memset(costs, 0, (size_t)accounts * 8);
        for (int64_t n = 0; n < many; n++) costs[who[n]] += end[n] - first[n];
    }
    PyBuffer_Release(&account);
    PyBuffer_Release(&lo);
    PyBuffer_Release(&hi);
    return made;
}
