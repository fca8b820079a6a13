/* Arranging rows by key and time, and the two pointers that bound every row's window. */
#include <stdlib.h>

#include "rows.h"

typedef struct {
    double time;
    int32_t key, row;
} placed_t;

static int before(const void *one, const void *other) {
    const placed_t *a = one, *b = other;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    if (a->time != b->time) return a->time < b->time ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

static int same_length(const Py_buffer *key, const Py_buffer *time) {
    if (key->len % 4 == 0 && key->len / 4 == time->len / 8 && time->len % 8 == 0) return 1;
    PyErr_SetString(PyExc_ValueError, "keys and times differ in number");
    return 0;
}

static PyObject *arranged(const int32_t *key, const double *time, Py_ssize_t many) {
    placed_t *all = malloc((size_t)(many ? many : 1) * sizeof *all);
    PyObject *made = PyBytes_FromStringAndSize(NULL, many * 4);
    if (!all || !made) {
        free(all);
        Py_XDECREF(made);
        return PyErr_NoMemory();
    }
    int32_t *out = (int32_t *)PyBytes_AS_STRING(made);
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t n = 0; n < many; n++) all[n] = (placed_t){time[n], key[n], (int32_t)n};
    qsort(all, (size_t)many, sizeof *all, before);
    for (Py_ssize_t n = 0; n < many; n++) out[n] = all[n].row;
    Py_END_ALLOW_THREADS
    free(all);
    return made;
}

PyObject *arrange_py(PyObject *self, PyObject *args) {
    Py_buffer key, time;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*", &key, &time)) return NULL;
    PyObject *made = same_length(&key, &time) ? arranged(key.buf, time.buf, key.len / 4) : NULL;
    PyBuffer_Release(&key);
    PyBuffer_Release(&time);
    return made;
}

static int64_t bound(const int32_t *key, const double *time, Py_ssize_t many, double window,
                     int32_t *lo, int32_t *hi) {
    int64_t visits = 0;
    Py_ssize_t first = 0, end = 0;
    for (Py_ssize_t n = 0; n < many; n++) {
        if (n && key[n] != key[n - 1]) first = end = n;
        while (key[first] != key[n] || time[first] < time[n] - window) first++;
        while (end < many && key[end] == key[n] && time[end] <= time[n] + window) end++;
        lo[n] = (int32_t)first;
        hi[n] = (int32_t)end;
        visits += end - first;
    }
    return visits;
}

PyObject *bounds_py(PyObject *self, PyObject *args) {
    Py_buffer key, time;
    double window;
    PyObject *lo = NULL, *hi = NULL, *found = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*d", &key, &time, &window)) return NULL;
    if (same_length(&key, &time)) {
        lo = PyBytes_FromStringAndSize(NULL, key.len);
        hi = PyBytes_FromStringAndSize(NULL, key.len);
    }
    if (lo && hi) {
        int64_t visits = bound(key.buf, time.buf, key.len / 4, window,
                               (int32_t *)PyBytes_AS_STRING(lo), (int32_t *)PyBytes_AS_STRING(hi));
        found = Py_BuildValue("OOL", lo, hi, (long long)visits);
    }
    Py_XDECREF(lo);
    Py_XDECREF(hi);
    PyBuffer_Release(&key);
    PyBuffer_Release(&time);
    return found;
}
