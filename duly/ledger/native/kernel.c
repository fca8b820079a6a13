/* duly.ledger.kernel: SHA-256 over many texts in one call, by the OpenSSL that Python has; and
   which of many texts lack a word. It holds no cryptography of its own. Without it duly.ledger.many answers the same, slower. */
#define _GNU_SOURCE
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

#define DIGEST 32
#define BLOCK 64

/* OpenSSL's SHA256_CTX has 112 bytes in every version that exports these functions. */
typedef union {
    unsigned char room[512];
    max_align_t aligned;
} context_t;

static int (*begin)(void *);
static int (*feed)(void *, const void *, size_t);
static int (*end)(unsigned char *, void *);

typedef struct {
    const char *text;
    Py_ssize_t size;
} part_t;

static int part_of(PyObject *given, part_t *part) {
    if (!PyBytes_Check(given)) {
        PyErr_Format(PyExc_TypeError, "bytes are hashed, not %.100s", Py_TYPE(given)->tp_name);
        return 0;
    }
    part->text = PyBytes_AS_STRING(given);
    part->size = PyBytes_GET_SIZE(given);
    return 1;
}

static void hash(const part_t *parts, int many, unsigned char *into) {
    context_t context;
    begin(&context);
    for (int each = 0; each < many; each++) feed(&context, parts[each].text, (size_t)parts[each].size);
    end(into, &context);
}

/* Put the digest of these parts at its place of a list; 0 when there is no memory. */
static int put(PyObject *list, Py_ssize_t at, const part_t *parts, int many) {
    PyObject *made = PyBytes_FromStringAndSize(NULL, DIGEST);
    if (!made) return 0;
    hash(parts, many, (unsigned char *)PyBytes_AS_STRING(made));
    PyList_SET_ITEM(list, at, made);
    return 1;
}

/* Hash every ``width`` of a row together, behind a prefix; what is left over is left out. */
static PyObject *behind(PyObject *arguments, int width) {
    PyObject *prefix, *given;
    if (!PyArg_ParseTuple(arguments, "SO", &prefix, &given)) return NULL;
    PyObject *row = PySequence_Fast(given, "a row of bytes is hashed");
    if (!row) return NULL;
    Py_ssize_t many = PySequence_Fast_GET_SIZE(row) / width;
    PyObject *made = PyList_New(many);
    part_t parts[3];
    int fine = made && part_of(prefix, parts);
    for (Py_ssize_t at = 0; fine && at < many; at++) {
        for (int each = 0; fine && each < width; each++)
            fine = part_of(PySequence_Fast_GET_ITEM(row, at * width + each), parts + 1 + each);
        fine = fine && put(made, at, parts, 1 + width);
    }
    Py_DECREF(row);
    if (!fine) Py_CLEAR(made);
    return made;
}

static PyObject *prefixed(PyObject *module, PyObject *arguments) {
    (void)module;
    return behind(arguments, 1);
}

static PyObject *paired(PyObject *module, PyObject *arguments) {
    (void)module;
    return behind(arguments, 2);
}

/* Take two rows of one length; -1 with an error set, and what was taken is let go by the caller. */
static Py_ssize_t side_by_side(PyObject *first, PyObject *second, PyObject **one, PyObject **two) {
    *one = PySequence_Fast(first, "the first is a row of bytes");
    *two = *one ? PySequence_Fast(second, "the second is a row of bytes") : NULL;
    if (!*two) return -1;
    if (PySequence_Fast_GET_SIZE(*one) == PySequence_Fast_GET_SIZE(*two))
        return PySequence_Fast_GET_SIZE(*one);
    PyErr_SetString(PyExc_ValueError, "two rows that belong together have one length");
    return -1;
}

/* HMAC (RFC 2104) of a label and a body under a key of 32 bytes; 0 with an error set. */
static int keyed(PyObject *list, Py_ssize_t at, PyObject *key, PyObject *body, const part_t *label) {
    unsigned char inner[BLOCK], outer[BLOCK], middle[DIGEST];
    part_t salt, text;
    if (!part_of(key, &salt) || !part_of(body, &text)) return 0;
    if (salt.size != DIGEST) {
        PyErr_Format(PyExc_ValueError, "a salt has %d bytes, not %zd", DIGEST, salt.size);
        return 0;
    }
    for (int each = 0; each < BLOCK; each++) {
        unsigned char byte = each < DIGEST ? (unsigned char)salt.text[each] : 0;
        inner[each] = byte ^ 0x36;
        outer[each] = byte ^ 0x5c;
    }
    hash((part_t[]){{(char *)inner, BLOCK}, *label, text}, 3, middle);
    return put(list, at, (part_t[]){{(char *)outer, BLOCK}, {(char *)middle, DIGEST}}, 2);
}

static PyObject *hmacs(PyObject *module, PyObject *arguments) {
    (void)module;
    PyObject *first, *second, *made = NULL;
    part_t label;
    if (!PyArg_ParseTuple(arguments, "y#OO", &label.text, &label.size, &first, &second)) return NULL;
    PyObject *keys, *bodies;
    Py_ssize_t many = side_by_side(first, second, &keys, &bodies);
    int fine = many >= 0 && (made = PyList_New(many)) != NULL;
    for (Py_ssize_t at = 0; fine && at < many; at++)
        fine = keyed(made, at, PySequence_Fast_GET_ITEM(keys, at),
                     PySequence_Fast_GET_ITEM(bodies, at), &label);
    Py_XDECREF(keys);
    Py_XDECREF(bodies);
    if (!fine) Py_CLEAR(made);
    return made;
}

/* Note at which places of a row the text does not hold its word; 0 with an error set. */
static int note(PyObject *found, Py_ssize_t at, PyObject *text, PyObject *word) {
    part_t held, sought;
    if (!part_of(text, &held) || !part_of(word, &sought)) return 0;
    if (memmem(held.text, (size_t)held.size, sought.text, (size_t)sought.size)) return 1;
    PyObject *place = PyLong_FromSsize_t(at);
    int fine = place && PyList_Append(found, place) == 0;
    Py_XDECREF(place);
    return fine;
}

static PyObject *lacking(PyObject *module, PyObject *arguments) {
    (void)module;
    PyObject *first, *second, *found = NULL;
    if (!PyArg_ParseTuple(arguments, "OO", &first, &second)) return NULL;
    PyObject *texts, *words;
    Py_ssize_t many = side_by_side(first, second, &texts, &words);
    int fine = many >= 0 && (found = PyList_New(0)) != NULL;
    for (Py_ssize_t at = 0; fine && at < many; at++)
        fine = note(found, at, PySequence_Fast_GET_ITEM(texts, at),
                    PySequence_Fast_GET_ITEM(words, at));
    Py_XDECREF(texts);
    Py_XDECREF(words);
    if (!fine) Py_CLEAR(found);
    return found;
}

static PyMethodDef functions[] = {
    {"prefixed", prefixed, METH_VARARGS, PyDoc_STR("prefixed(prefix, row) -> digest of each.")},
    {"paired", paired, METH_VARARGS, PyDoc_STR("paired(prefix, row) -> digest of every two.")},
    {"hmacs", hmacs, METH_VARARGS, PyDoc_STR("hmacs(label, salts, bodies) -> HMAC of each.")},
    {"lacking", lacking, METH_VARARGS, PyDoc_STR("lacking(texts, words) -> which lack theirs.")},
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module) {
    (void)module;
    void *library = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
    if (library) {
        *(void **)&begin = dlsym(library, "SHA256_Init");
        *(void **)&feed = dlsym(library, "SHA256_Update");
        *(void **)&end = dlsym(library, "SHA256_Final");
    }
    if (begin && feed && end) return 0;
    PyErr_SetString(PyExc_ImportError, "no OpenSSL 3 with SHA256_Init is here");
    return -1;
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)execute}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "duly.ledger.kernel",
    .m_doc = PyDoc_STR("SHA-256 over many texts in one call."),
    .m_methods = functions,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_kernel(void) { return PyModuleDef_Init(&definition); }
