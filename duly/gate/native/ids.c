/* Reading ids: whole numbers by their digits, texts where they lie, anything else by Python. */
#include "ids.h"

/* "7" is the number 7, "07" is a text, and so is what 64 bits cannot hold. */
static int is_number(const uint8_t *text, size_t size, uint64_t *key) {
    if (!size || size > 20 || (text[0] == '0' && size > 1)) return 0;
    uint64_t value = 0;
    for (size_t at = 0; at < size; at++) {
        unsigned digit_ = (unsigned)text[at] - '0';
        if (digit_ > 9 || __builtin_mul_overflow(value, (uint64_t)10, &value) ||
            __builtin_add_overflow(value, (uint64_t)digit_, &value))
            return 0;
    }
    *key = value;
    return 1;
}

static sort_t text_read(PyObject *id, uint64_t *key, span_t *span) {
    if (PyBytes_Check(id)) {
        span->text = (const uint8_t *)PyBytes_AS_STRING(id);
        span->size = (size_t)PyBytes_GET_SIZE(id);
    } else if (PyUnicode_IS_COMPACT_ASCII(id)) {
        span->text = PyUnicode_1BYTE_DATA(id);
        span->size = (size_t)PyUnicode_GET_LENGTH(id);
    } else {
        Py_ssize_t size;
        span->text = (const uint8_t *)PyUnicode_AsUTF8AndSize(id, &size);
        if (!span->text) {
            if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) return FAILED;
            PyErr_Clear();
            return NEITHER;
        }
        span->size = (size_t)size;
    }
    return is_number(span->text, span->size, key) ? NUMBER : TEXT;
}

static sort_t made_read(PyObject *id, PyObject *canonical, PyObject **kept, uint64_t *key,
                        span_t *span) {
    PyObject *made = PyObject_CallOneArg(canonical, id);
    if (!made) return FAILED;
    if (!*kept) *kept = PyList_New(0);
    int lost = !*kept || PyList_Append(*kept, made) < 0;
    Py_DECREF(made); /* the list keeps it */
    if (lost) return FAILED;
    if (PyLong_Check(made)) return number_of(made, key) ? NUMBER : NEITHER;
    if (PyUnicode_Check(made)) return text_read(made, key, span);
    PyErr_SetString(PyExc_TypeError, "an id is a whole number or text");
    return FAILED;
}

sort_t id_read(PyObject *id, PyObject *canonical, PyObject **kept, uint64_t *key, span_t *span) {
    if (PyLong_CheckExact(id) && number_of(id, key)) return NUMBER;
    if (PyUnicode_Check(id) || PyBytes_Check(id)) return text_read(id, key, span);
    return made_read(id, canonical, kept, key, span);
}

/* 1: taken as it lies; 0: not of that make; -1: failed. */
static int take_buffer(batch_t *batch, PyObject *ids) {
    if (PyList_CheckExact(ids) || PyTuple_CheckExact(ids) || !PyObject_CheckBuffer(ids)) return 0;
    if (PyObject_GetBuffer(ids, &batch->view, PyBUF_ND | PyBUF_FORMAT) < 0) {
        PyErr_Clear();
        return 0;
    }
    const Py_buffer *view = &batch->view;
    const char *make = view->format ? view->format : "B";
    int whole = view->ndim == 1 && view->itemsize == 8 && make[0] && !make[1];
    int is_signed = make[0] == 'q' || make[0] == 'l';
    if (whole && (is_signed || make[0] == 'Q' || make[0] == 'L')) {
        int64_t least = 0;
        size_t many = (size_t)view->len / 8;
        const int64_t *values = view->buf;
        for (size_t at = 0; is_signed && at < many; at++) least |= values[at];
        if (least >= 0 && (uintptr_t)view->buf % 8 == 0) {
            batch->keys = view->buf;
            batch->many_keys = batch->size = many;
            return 1;
        }
    }
    PyBuffer_Release(&batch->view);
    return 0;
}

static int room(batch_t *batch, size_t size, int mixed) {
    batch->size = size;
    batch->own_keys = batch->few_keys;
    batch->spans = batch->few_spans;
    batch->key_at = batch->few_key_at;
    batch->span_at = batch->few_span_at;
    batch->hits = batch->few_hits;
    if (size <= FEW) return 1;
    size_t each = sizeof(hit_t);
    if (mixed) each += sizeof(uint64_t) + sizeof(span_t) + 2 * sizeof(size_t);
    char *block = size > PY_SSIZE_T_MAX / each ? NULL : PyMem_RawMalloc(size * each);
    if (!block) {
        PyErr_NoMemory();
        return 0;
    }
    batch->block = block;
    batch->hits = (hit_t *)block;
    if (mixed) {
        batch->own_keys = (uint64_t *)(block + size * sizeof(hit_t));
        batch->spans = (span_t *)(batch->own_keys + size);
        batch->key_at = (size_t *)(batch->spans + size);
        batch->span_at = batch->key_at + size;
    }
    return 1;
}

static PyObject *sequence_of(PyObject *ids) {
    if (PyList_CheckExact(ids) || PyTuple_CheckExact(ids)) return Py_NewRef(ids);
    PyObject *way = NULL, *listed = NULL;
    if (PyObject_HasAttrString(ids, "tolist")) {
        way = PyObject_GetAttrString(ids, "tolist");
        listed = way ? PyObject_CallNoArgs(way) : NULL;
        Py_XDECREF(way);
        if (!listed) return NULL;
    }
    PyObject *sequence = PySequence_Tuple(listed ? listed : ids);
    Py_XDECREF(listed);
    return sequence;
}

/* A list could change while Python code of an id runs, or another thread: then hold a copy. */
static int hold_still(batch_t *batch) {
    if (!PyList_CheckExact(batch->sequence)) return 1;
    PyObject *copy = PyList_AsTuple(batch->sequence);
    if (!copy) return 0;
    Py_SETREF(batch->sequence, copy);
    if ((size_t)PyTuple_GET_SIZE(copy) == batch->size) return 1;
    PyErr_SetString(PyExc_RuntimeError, "the ids changed while they were read");
    return 0;
}

static int plain(PyObject *id) {
    return PyLong_CheckExact(id) || PyUnicode_CheckExact(id) || PyBytes_CheckExact(id);
}

/* Whole numbers alone, the common case; returns how many stood at the front. */
static size_t numbers_first(batch_t *batch) {
    PyObject **items = PySequence_Fast_ITEMS(batch->sequence);
    size_t at = 0;
    for (; at < batch->size; at++) {
        if (at + 12 < batch->size) __builtin_prefetch(items[at + 12]);
        if (!PyLong_CheckExact(items[at]) || !number_of(items[at], &batch->own_keys[at])) break;
    }
    return at;
}

static int the_rest(batch_t *batch, size_t at, PyObject *canonical) {
    for (size_t before = 0; before < at; before++) batch->key_at[before] = before;
    batch->many_keys = at;
    for (; at < batch->size; at++) {
        PyObject *id = PySequence_Fast_GET_ITEM(batch->sequence, (Py_ssize_t)at);
        if (!plain(id)) {
            if (!hold_still(batch)) return 0;
            id = PySequence_Fast_GET_ITEM(batch->sequence, (Py_ssize_t)at);
        }
        span_t *span = &batch->spans[batch->many_spans];
        uint64_t *key = &batch->own_keys[batch->many_keys];
        switch (id_read(id, canonical, &batch->kept, key, span)) {
        case NUMBER: batch->key_at[batch->many_keys++] = at; break;
        case TEXT: batch->span_at[batch->many_spans++] = at; break;
        case NEITHER: break;
        case FAILED: return 0;
        }
    }
    return 1;
}

int batch_begin(batch_t *batch, PyObject *ids, PyObject *canonical) {
    batch->keys = NULL;
    batch->block = NULL;
    batch->sequence = batch->kept = NULL;
    batch->many_keys = batch->many_spans = 0;
    batch->view.obj = NULL;
    if (take_buffer(batch, ids)) {
        if (!room(batch, batch->size, 0)) return 0;
        batch->key_at = NULL;
        return 1;
    }
    batch->sequence = sequence_of(ids);
    if (!batch->sequence) return 0;
    if (!room(batch, (size_t)PySequence_Fast_GET_SIZE(batch->sequence), 1)) return 0;
    if (batch->size >= MANY && !hold_still(batch)) return 0;
    batch->keys = batch->own_keys;
    size_t first = numbers_first(batch);
    if (first < batch->size) return the_rest(batch, first, canonical);
    batch->many_keys = first;
    batch->key_at = NULL;
    return 1;
}

void batch_end(batch_t *batch) {
    if (batch->view.obj) PyBuffer_Release(&batch->view);
    PyMem_RawFree(batch->block);
    Py_XDECREF(batch->sequence);
    Py_XDECREF(batch->kept);
}

static int by_position(const void *one, const void *other) {
    size_t a = ((const hit_t *)one)->position, b = ((const hit_t *)other)->position;
    return a < b ? -1 : a > b;
}

size_t batch_ask(batch_t *batch, ask_t *ask, const tables_t *numbers, const tables_t *texts) {
    PyThreadState *others = batch->size >= MANY ? PyEval_SaveThread() : NULL;
    size_t found = probe_numbers(ask, numbers, batch->keys, batch->many_keys, batch->hits);
    for (size_t at = 0; batch->key_at && at < found; at++)
        batch->hits[at].position = batch->key_at[batch->hits[at].position];
    size_t firm = found;
    found += probe_texts(ask, texts, batch->spans, batch->many_spans, batch->hits + firm);
    for (size_t at = firm; at < found; at++)
        batch->hits[at].position = batch->span_at[batch->hits[at].position];
    if (firm && found > firm) qsort(batch->hits, found, sizeof(hit_t), by_position);
    if (others) PyEval_RestoreThread(others);
    return found;
}
