/* Opening rows: nothing is scanned before every index was seen to stay inside. */
#include "rows.h"

static const Py_ssize_t WIDTH[PARTS] = {4, 4, 4, 4, 4, 4, 4, 8, 1, 4, 4, 4};

static int take(rows_t *rows, PyObject *parts, int which) {
    PyObject *from = PyTuple_GET_ITEM(parts, which);
    if (from == Py_None && which >= KEEP) return 1;
    if (PyObject_GetBuffer(from, &rows->held[which], PyBUF_SIMPLE)) return 0;
    rows->open |= 1u << which;
    if (rows->held[which].len % WIDTH[which] == 0) return 1;
    PyErr_SetString(PyExc_ValueError, "a part has a broken length");
    return 0;
}

static int64_t length(const rows_t *rows, int which) { return rows->held[which].len / WIDTH[which]; }

static int inside(const int32_t *values, int64_t many, int64_t least, int64_t most) {
    for (int64_t n = 0; n < many; n++)
        if (values[n] < least || values[n] > most) return 0;
    return 1;
}

static int ascending(const int32_t *values, int64_t many, int64_t end) {
    for (int64_t n = 1; n < many; n++)
        if (values[n] < values[n - 1]) return 0;
    return many > 0 && values[0] == 0 && values[many - 1] == end;
}

static int sound(const rows_t *rows) {
    int64_t many = rows->many;
    for (int which = POST; which <= TIME; which++)
        if (which != STARTS && length(rows, which) != many) return 0;
    if (rows->keep && length(rows, KEEP) != many) return 0;
    if (rows->same && length(rows, SAME) != many) return 0;
    if (rows->alike > 0 && (!rows->spans || !rows->words || length(rows, SPANS) != (int64_t)rows->posts + 1)) return 0;
    if (rows->alike > 0 && !ascending(rows->spans, length(rows, SPANS), length(rows, WORDS))) return 0;
    return inside(rows->post, many, 0, (int64_t)rows->posts - 1) &&
           inside(rows->account, many, 0, (int64_t)rows->accounts - 1) &&
           inside(rows->unit, many, 0, (int64_t)rows->units - 1) &&
           inside(rows->lo, many, 0, many) && inside(rows->hi, many, 0, many) &&
           inside(rows->order, many, 0, many - 1) &&
           ascending(rows->starts, (int64_t)rows->accounts + 1, many);
}

int rows_open(rows_t *rows, PyObject *parts, int32_t posts, int32_t units, double alike) {
    *rows = (rows_t){.posts = posts, .units = units, .alike = alike};
    if (!PyTuple_Check(parts) || PyTuple_GET_SIZE(parts) != PARTS) {
        PyErr_SetString(PyExc_TypeError, "rows are a tuple of twelve parts");
        return 0;
    }
    for (int which = 0; which < PARTS; which++)
        if (!take(rows, parts, which)) return 0;
    const int32_t **whole[] = {&rows->post, &rows->account, &rows->unit, &rows->lo,
                               &rows->hi, &rows->order, &rows->starts};
    for (int which = POST; which <= STARTS; which++) *whole[which] = rows->held[which].buf;
    rows->time = rows->held[TIME].buf;
    rows->keep = rows->held[KEEP].buf;
    rows->same = rows->held[SAME].buf;
    rows->spans = rows->held[SPANS].buf;
    rows->words = rows->held[WORDS].buf;
    rows->many = length(rows, POST);
    rows->accounts = (int32_t)(length(rows, STARTS) - 1);
    if (rows->accounts >= 0 && sound(rows)) return 1;
    PyErr_SetString(PyExc_ValueError, "the rows contradict themselves");
    return 0;
}

void rows_close(rows_t *rows) {
    for (int which = 0; which < PARTS; which++)
        if (rows->open & 1u << which) PyBuffer_Release(&rows->held[which]);
    rows->open = 0;
}

int rows_alike(const rows_t *rows, int32_t one, int32_t other) {
    const int32_t *a = rows->words + rows->spans[one], *a_end = rows->words + rows->spans[one + 1];
    const int32_t *b = rows->words + rows->spans[other];
    const int32_t *b_end = rows->words + rows->spans[other + 1];
    double many_a = (double)(a_end - a), many_b = (double)(b_end - b);
    double fewer = many_a < many_b ? many_a : many_b, more = many_a < many_b ? many_b : many_a;
    if (fewer == 0 || fewer / more < rows->alike) return 0;
    int64_t shared = 0;
    while (a < a_end && b < b_end) {
        shared += *a == *b;
        int32_t x = *a, y = *b;
        a += x <= y;
        b += y <= x;
    }
    return (double)shared / (many_a + many_b - (double)shared) >= rows->alike;
}
