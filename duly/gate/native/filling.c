/* Writing tables for Python: the bytes that duly.gate.lines writes, faster. */
#include "asking.h"

static PyObject *failed(int end) {
    if (end == TOO_LONG) Py_RETURN_NONE;
    if (end == NO_MEMORY) return PyErr_NoMemory();
    PyErr_SetString(PyExc_KeyError, "an id stands twice");
    return NULL;
}

static PyObject *section_new(uint64_t lines, uint64_t words, uint64_t heap, filling_t *filling) {
    if (!lines || !words || lines > (uint64_t)1 << 50 || words > (uint64_t)1 << 50 || heap >> 40) {
        PyErr_SetString(PyExc_ValueError, "a table's size is impossible");
        return NULL;
    }
    size_t size = LINE + lines * LINE + words * 8 + heap;
    PyObject *made = PyObject_CallFunction((PyObject *)&PyBytes_Type, "n", (Py_ssize_t)size);
    if (!made) return NULL; /* zeros: large ones come so from the system, written by nobody */
    uint8_t *section = (uint8_t *)PyBytes_AS_STRING(made);
    uint64_t head[4] = {0, lines, words, heap};
    memcpy(section, head, sizeof head);
    fill_begin(filling, section, size);
    return made;
}

static int seed_of(const char *bytes, Py_ssize_t size, seed_t *seed) {
    if (size == (Py_ssize_t)sizeof *seed) {
        memcpy(seed, bytes, sizeof *seed);
        return 1;
    }
    PyErr_SetString(PyExc_ValueError, "a seed has 32 bytes");
    return 0;
}

/* A part is (ids as unsigned 64 bits, class of all or classes as unsigned 32 bits). */
static int fill_part(filling_t *filling, const seed_t *seed, PyObject *part) {
    PyObject *of;
    Py_buffer ids, classes = {.buf = NULL};
    unsigned long only = 0;
    if (!PyArg_ParseTuple(part, "y*O", &ids, &of)) return -1;
    size_t many = (size_t)ids.len / 8;
    int end = -1;
    if (PyLong_Check(of)) only = PyLong_AsUnsignedLong(of);
    else if (PyObject_GetBuffer(of, &classes, PyBUF_SIMPLE) < 0) classes.buf = NULL;
    if (!PyErr_Occurred() && (!classes.buf || (size_t)classes.len / 4 == many)) {
        Py_BEGIN_ALLOW_THREADS
        end = fill_numbers(filling, seed, ids.buf, classes.buf, (uint32_t)only, many);
        Py_END_ALLOW_THREADS
    } else if (!PyErr_Occurred()) {
        PyErr_SetString(PyExc_ValueError, "one class for each id");
    }
    if (classes.buf) PyBuffer_Release(&classes);
    PyBuffer_Release(&ids);
    return end;
}

PyObject *fill_numbers_py(PyObject *Py_UNUSED(module), PyObject *args) {
    const char *bytes;
    Py_ssize_t size;
    PyObject *parts;
    unsigned long long lines, words;
    seed_t seed;
    filling_t filling;
    if (!PyArg_ParseTuple(args, "y#O!KK", &bytes, &size, &PyTuple_Type, &parts, &lines, &words))
        return NULL;
    if (!seed_of(bytes, size, &seed)) return NULL;
    PyObject *section = section_new(lines, words, 0, &filling);
    if (!section) return NULL;
    for (Py_ssize_t at = 0; at < PyTuple_GET_SIZE(parts); at++) {
        int end = fill_part(&filling, &seed, PyTuple_GET_ITEM(parts, at));
        if (end == FILLED) continue;
        Py_DECREF(section);
        return end < 0 ? NULL : failed(end);
    }
    fill_end(&filling);
    return section;
}

static int put_text(filling_t *filling, const seed_t *seed, PyObject *text, uint32_t of,
                    uint64_t *place) {
    size_t size = (size_t)PyBytes_GET_SIZE(text);
    const uint8_t *bytes = (const uint8_t *)PyBytes_AS_STRING(text);
    uint8_t *heap = filling->section + (filling->table.heap - filling->section) + *place;
    heap[0] = (uint8_t)size;
    heap[1] = (uint8_t)(size >> 8);
    memcpy(heap + 2, bytes, size);
    int end = fill_text(filling, hash_text(seed, bytes, size), bytes, size, *place, of);
    *place += size + 2;
    return end;
}

static int heap_of(PyObject *texts, uint64_t *heap) {
    *heap = 0;
    for (Py_ssize_t at = 0; at < PyList_GET_SIZE(texts); at++) {
        PyObject *text = PyList_GET_ITEM(texts, at);
        if (!PyBytes_CheckExact(text) || PyBytes_GET_SIZE(text) > 65535) {
            PyErr_SetString(PyExc_ValueError, "a text is bytes, at most 65535");
            return 0;
        }
        *heap += (uint64_t)PyBytes_GET_SIZE(text) + 2;
    }
    return 1;
}

PyObject *fill_texts_py(PyObject *Py_UNUSED(module), PyObject *args) {
    const char *bytes;
    Py_ssize_t size;
    PyObject *texts, *section = NULL;
    Py_buffer of;
    unsigned long long lines, words;
    uint64_t heap, place = 0;
    seed_t seed;
    filling_t filling;
    if (!PyArg_ParseTuple(args, "y#O!y*KK", &bytes, &size, &PyList_Type, &texts, &of, &lines,
                          &words))
        return NULL;
    Py_ssize_t many = PyList_GET_SIZE(texts);
    int end = of.len / 4 == many ? FILLED : -1;
    if (end < 0) PyErr_SetString(PyExc_ValueError, "one class for each text");
    if (end == FILLED && seed_of(bytes, size, &seed) && heap_of(texts, &heap))
        section = section_new(lines, words, heap, &filling);
    for (Py_ssize_t at = 0; section && end == FILLED && at < many; at++)
        end = put_text(&filling, &seed, PyList_GET_ITEM(texts, at),
                       load4((const uint8_t *)of.buf + 4 * at), &place);
    PyBuffer_Release(&of);
    if (section && end != FILLED) {
        Py_DECREF(section);
        return failed(end);
    }
    if (section) fill_end(&filling);
    return section;
}
