/* Rows of traces, arranged by what they point at and by time, as the scans read them. */
#ifndef DULY_EVIDENCE_ROWS_H
#define DULY_EVIDENCE_ROWS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

/* In this order in the tuple that Python hands over. What stands after the times may be None. */
enum { POST, ACCOUNT, UNIT, LO, HI, ORDER, STARTS, TIME, KEEP, SAME, SPANS, WORDS, PARTS };

typedef struct {
    Py_buffer held[PARTS];
    unsigned open; /* one bit per buffer that must be released */
    const int32_t *post, *account, *unit, *lo, *hi, *order, *starts, *same, *spans, *words;
    const double *time;
    const uint8_t *keep;
    int64_t many;
    int32_t accounts, posts, units;
    double alike; /* least Jaccard similarity; 0: whoever shares a key is a pair */
} rows_t;

/* 0 with an exception set when a part is missing, has another length, or points outside. */
int rows_open(rows_t *rows, PyObject *parts, int32_t posts, int32_t units, double alike);
void rows_close(rows_t *rows);

/* Are the sets of words of two posts alike enough? Words stand in ascending order. */
int rows_alike(const rows_t *rows, int32_t one, int32_t other);

PyObject *arrange_py(PyObject *self, PyObject *args);
PyObject *bounds_py(PyObject *self, PyObject *args);
PyObject *paired_py(PyObject *self, PyObject *args);
PyObject *directed_py(PyObject *self, PyObject *args);
PyObject *mutual_py(PyObject *self, PyObject *args);
PyObject *picked_py(PyObject *self, PyObject *args);
PyObject *units_py(PyObject *self, PyObject *args);
PyObject *costs_py(PyObject *self, PyObject *args);
PyObject *taken_py(PyObject *self, PyObject *args);

#endif
