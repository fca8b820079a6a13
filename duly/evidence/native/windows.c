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

/* Times as doubles, or what else comes second as 32-bit numbers. */
typedef struct {
    const int32_t *key, *number;
    const double *time;
    Py_ssize_t many;
} column_t;

static placed_t placed(const column_t *c, int32_t row) {
    return (placed_t){c->time ? c->time[row] : c->number[row], c->key[row], row};
}

/* Rows that are in order already, as files in the order of time give them, are left alone. */
static int sorted_run(const column_t *c, int32_t *rows, Py_ssize_t many) {
    Py_ssize_t n = 1;
    while (n < many) {
        placed_t one = placed(c, rows[n - 1]), other = placed(c, rows[n]);
        if (before(&one, &other) > 0) break;
        n++;
    }
    if (n >= many) return 1;
    placed_t *all = malloc((size_t)many * sizeof *all);
    if (!all) return 0;
    for (n = 0; n < many; n++) all[n] = placed(c, rows[n]);
    qsort(all, (size_t)many, sizeof *all, before);
    for (n = 0; n < many; n++) rows[n] = all[n].row;
    free(all);
    return 1;
}

/* Keys are numbers given one after the other, so rows are dealt out by key before they are sorted. */
static int dealt(const column_t *c, uint32_t most, int32_t *out) {
    int32_t *ends = calloc((size_t)most + 2, sizeof *ends);
    if (!ends) return 0;
    for (Py_ssize_t n = 0; n < c->many; n++) ends[c->key[n] + 1]++;
    for (uint32_t key = 0; key <= most; key++) ends[key + 1] += ends[key];
    for (Py_ssize_t n = 0; n < c->many; n++) out[ends[c->key[n]]++] = (int32_t)n;
    int fine = 1;
    for (uint32_t key = 0; fine && key <= most; key++) {
        int32_t first = key ? ends[key - 1] : 0;
        fine = sorted_run(c, out + first, ends[key] - first);
    }
    free(ends);
    return fine;
}

static int arranged(const column_t *c, int32_t *out) {
    int32_t least = 0, most = 0;
    for (Py_ssize_t n = 0; n < c->many; n++) {
        if (c->key[n] < least) least = c->key[n];
        if (c->key[n] > most) most = c->key[n];
    }
    if (least == 0 && most / 4 <= c->many) return dealt(c, (uint32_t)most, out);
    for (Py_ssize_t n = 0; n < c->many; n++) out[n] = (int32_t)n;
    return sorted_run(c, out, c->many);
}

PyObject *arrange_py(PyObject *self, PyObject *args) {
    Py_buffer key, second;
    PyObject *made = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*", &key, &second)) return NULL;
    int numbers = second.len == key.len && key.len;
    if ((numbers && key.len % 4 == 0) || same_length(&key, &second))
        made = PyBytes_FromStringAndSize(NULL, key.len);
    if (made) {
        column_t columns = {key.buf, numbers ? second.buf : NULL, numbers ? NULL : second.buf,
                            key.len / 4};
        int fine;
        Py_BEGIN_ALLOW_THREADS
        fine = arranged(&columns, (int32_t *)PyBytes_AS_STRING(made));
        Py_END_ALLOW_THREADS
        if (!fine) {
            Py_CLEAR(made);
            PyErr_NoMemory();
        }
    }
    PyBuffer_Release(&key);
    PyBuffer_Release(&second);
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
