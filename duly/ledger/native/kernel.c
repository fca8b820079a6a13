/* duly.ledger.kernel: SHA-256 over many texts in one call, by the OpenSSL that Python has; and
   whether many rows of a history are plainly as they should be. It holds no cryptography of its own.
   Without it duly.ledger.many and duly.ledger.beside answer the same, slower. */
#define _GNU_SOURCE
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <dlfcn.h>
#include <limits.h>
#include <stddef.h>
#include <string.h>

#define DIGEST 32
#define BLOCK 64
#define NAME 512

/* OpenSSL's SHA256_CTX has 112 bytes in every version that exports these functions. */
typedef union {
    unsigned char room[512];
    max_align_t aligned;
} context_t;

static int (*begin)(void *);
static int (*feed)(void *, const void *, size_t);
static int (*end)(unsigned char *, void *);
static Py_hash_t (*of_bytes)(const void *, Py_ssize_t);

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

/* HMAC (RFC 2104) of a label and a text under a key of 32 bytes. */
static void keyed(const char *key, const part_t *label, const part_t *text, unsigned char *into) {
    unsigned char inner[BLOCK], outer[BLOCK], middle[DIGEST];
    for (int each = 0; each < BLOCK; each++) {
        unsigned char byte = each < DIGEST ? (unsigned char)key[each] : 0;
        inner[each] = byte ^ 0x36;
        outer[each] = byte ^ 0x5c;
    }
    hash((part_t[]){{(char *)inner, BLOCK}, *label, *text}, 3, middle);
    hash((part_t[]){{(char *)outer, BLOCK}, {(char *)middle, DIGEST}}, 2, into);
}

/* Put the HMAC of a body under its salt at its place of a list; 0 with an error set. */
static int salted(PyObject *list, Py_ssize_t at, PyObject *key, PyObject *body, const part_t *label) {
    part_t salt, text;
    if (!part_of(key, &salt) || !part_of(body, &text)) return 0;
    if (salt.size != DIGEST) {
        PyErr_Format(PyExc_ValueError, "a salt has %d bytes, not %zd", DIGEST, salt.size);
        return 0;
    }
    PyObject *made = PyBytes_FromStringAndSize(NULL, DIGEST);
    if (!made) return 0;
    keyed(salt.text, label, &text, (unsigned char *)PyBytes_AS_STRING(made));
    PyList_SET_ITEM(list, at, made);
    return 1;
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
        fine = salted(made, at, PySequence_Fast_GET_ITEM(keys, at),
                      PySequence_Fast_GET_ITEM(bodies, at), &label);
    Py_XDECREF(keys);
    Py_XDECREF(bodies);
    if (!fine) Py_CLEAR(made);
    return made;
}

/* A name as it stands in canonical bytes: of text that is written there as it is. */
typedef struct {
    char text[NAME];
    size_t size;
} name_t;

static int append(name_t *name, const char *text, size_t size) {
    if (size > NAME - name->size) return 0;
    memcpy(name->text + name->size, text, size);
    name->size += size;
    return 1;
}

/* Write a key and the name behind it; 0 when it is long, no text, or written otherwise. */
static int named(name_t *into, const char *key, PyObject *given) {
    Py_ssize_t size;
    const char *text = PyUnicode_CheckExact(given) ? PyUnicode_AsUTF8AndSize(given, &size) : NULL;
    if (!text) return 0;
    int otherwise = 0; /* without a way out, which would be slower */
    for (Py_ssize_t at = 0; at < size; at++)
        otherwise |= (text[at] == '"') | (text[at] == '\\') | ((unsigned char)text[at] < ' ');
    into->size = 0;
    return !otherwise && append(into, key, strlen(key)) && append(into, text, (size_t)size) &&
           append(into, "\"", 1);
}

static const char *in(const part_t *body, const char *text, size_t size) {
    return memmem(body->text, (size_t)body->size, text, size);
}

/* Say whether canonical bytes hold a name, and where they go on behind it. It is looked for first as
   far behind ``*next`` as in the row before: there it stands in most rows, and else anywhere. */
static int holds(const part_t *body, const name_t *name, Py_ssize_t *next, Py_ssize_t *step) {
    Py_ssize_t at = *next + *step, size = (Py_ssize_t)name->size;
    if (at < 0 || at > body->size - size || memcmp(body->text + at, name->text, name->size) != 0) {
        const char *found = in(body, name->text, name->size);
        if (!found) return 0;
        at = found - body->text;
        *step = at - *next;
    }
    *next = at + size;
    return 1;
}

enum { TO_KIND, TO_ITEM, TO_ORDER, STEPS };

/* Say whether canonical bytes name this order, item and kind of event, as codec.names does. */
static int about(const part_t *body, PyObject *order, PyObject *item, PyObject *kind, Py_ssize_t *steps) {
    name_t first, second, third;
    Py_ssize_t next = 0;
    if (!named(&first, "\"event\":\"", kind) || !named(&second, "\"item\":\"", item) ||
        !named(&third, "\"order\":\"", order) || !holds(body, &first, &next, steps + TO_KIND))
        return 0;
    int there = PyUnicode_GET_LENGTH(item) ? holds(body, &second, &next, steps + TO_ITEM)
                                           : !in(body, "\"item\":", strlen("\"item\":"));
    return there && holds(body, &third, &next, steps + TO_ORDER);
}

enum { ID, ORDER, ITEM, TURN, BODY, SALT, KIND, ENTRY_WIDTH };
enum { INDEX, CLAIMED, TOLD, LEAF_WIDTH };

/* Take what is exactly an integer of 64 bits. */
static int whole(PyObject *given, long long *into) {
    int beyond;
    if (!PyLong_CheckExact(given)) return 0;
    *into = PyLong_AsLongLongAndOverflow(given, &beyond);
    return !beyond;
}

/* Add a row's place: the hash, keyed by the interpreter, of a secret, its id and turn, and its names
   with the length of the first. Numbers alone, and tuples of them, hash to what anybody can reckon. */
static int placed(PyObject *row, const part_t *secret, unsigned long long *sum) {
    Py_ssize_t first, second;
    long long number, turn;
    const char *order = PyUnicode_AsUTF8AndSize(PyTuple_GET_ITEM(row, ORDER), &first);
    const char *item = order ? PyUnicode_AsUTF8AndSize(PyTuple_GET_ITEM(row, ITEM), &second) : NULL;
    if (!item || !whole(PyTuple_GET_ITEM(row, ID), &number) ||
        !whole(PyTuple_GET_ITEM(row, TURN), &turn))
        return 0;
    long long numbers[] = {number, turn, first};
    const part_t parts[] = {*secret, {(const char *)numbers, sizeof numbers}, {order, first}, {item, second}};
    Py_ssize_t size = secret->size + (Py_ssize_t)sizeof numbers + first + second;
    char room[NAME], *text = size <= NAME ? room : PyMem_Malloc((size_t)size), *at = text;
    if (!text) return PyErr_NoMemory() != NULL;
    for (int each = 0; each < 4; each++) {
        memcpy(at, parts[each].text, (size_t)parts[each].size);
        at += parts[each].size;
    }
    Py_hash_t place = of_bytes(text, size);
    *sum += (unsigned long long)(place == -1 ? -2 : place); /* as hash() never gives -1 */
    if (text != room) PyMem_Free(text);
    return 1;
}

/* The rows of a list from the database: each a tuple of so many, or nothing is said of it. */
static PyObject *tuple_at(PyObject *list, Py_ssize_t at, Py_ssize_t width) {
    PyObject *row = PyList_GET_ITEM(list, at);
    return PyTuple_Check(row) && PyTuple_GET_SIZE(row) == width ? row : NULL;
}

/* Say whether an entry stands beside its leaf, later than ``read``, each as it should be. */
static int plain(PyObject *row, PyObject *leaf, const part_t *label, PyObject *kinds,
                 long long due, long long *read, Py_ssize_t *steps) {
    long long number, turn, index, claimed;
    unsigned char made[DIGEST];
    part_t body, salt, told;
    if (!row || !leaf || !whole(PyTuple_GET_ITEM(row, ID), &number) ||
        !whole(PyTuple_GET_ITEM(row, TURN), &turn) || !whole(PyTuple_GET_ITEM(leaf, INDEX), &index) ||
        !whole(PyTuple_GET_ITEM(leaf, CLAIMED), &claimed))
        return 0;
    if (index != due || claimed != number || number <= *read) return 0;
    *read = number;
    if (!part_of(PyTuple_GET_ITEM(row, BODY), &body) || !part_of(PyTuple_GET_ITEM(row, SALT), &salt) ||
        !part_of(PyTuple_GET_ITEM(leaf, TOLD), &told) || salt.size != DIGEST || told.size != DIGEST)
        return 0;
    PyObject *kind = PyTuple_GET_ITEM(row, KIND), *item = PyTuple_GET_ITEM(row, ITEM);
    if (!about(&body, PyTuple_GET_ITEM(row, ORDER), item, kind, steps)) return 0;
    PyObject *itself = PyDict_GetItemWithError(kinds, kind);
    if (!itself || (itself == Py_True) != (PyUnicode_GET_LENGTH(item) > 0)) return 0;
    keyed(salt.text, label, &body, made);
    return memcmp(made, told.text, DIGEST) == 0;
}

/* Nothing is said of rows that are not plain, whatever was amiss with them, but for want of memory. */
static PyObject *nothing_said(void) {
    if (PyErr_Occurred() && PyErr_ExceptionMatches(PyExc_MemoryError)) return NULL;
    PyErr_Clear();
    Py_RETURN_NONE;
}

static PyObject *beside(PyObject *module, PyObject *arguments) {
    (void)module;
    PyObject *kinds, *rows, *leaves, *first, *last;
    part_t label, parts[2], secret;
    long long due, read;
    if (!PyArg_ParseTuple(arguments, "y#y#O!y#O!O!OO", &label.text, &label.size, &parts[0].text,
                          &parts[0].size, &PyDict_Type, &kinds, &secret.text, &secret.size,
                          &PyList_Type, &rows, &PyList_Type, &leaves, &first, &last))
        return NULL;
    Py_ssize_t many = PyList_GET_SIZE(rows);
    int fine = many == PyList_GET_SIZE(leaves) && whole(first, &due) && whole(last, &read) &&
               due >= 0 && due <= LLONG_MAX - many;
    unsigned long long sum = 0;
    Py_ssize_t steps[STEPS] = {0};
    PyObject *made = fine ? PyList_New(many) : NULL;
    for (Py_ssize_t at = 0; made && fine && at < many; at++) {
        PyObject *row = tuple_at(rows, at, ENTRY_WIDTH), *leaf = tuple_at(leaves, at, LEAF_WIDTH);
        fine = plain(row, leaf, &label, kinds, due + at, &read, steps) && placed(row, &secret, &sum) &&
               part_of(PyTuple_GET_ITEM(leaf, TOLD), parts + 1) && put(made, at, parts, 2);
    }
    if (made && fine) return Py_BuildValue("KN", sum, made);
    Py_XDECREF(made);
    return nothing_said();
}

/* A row of the index: two numbers and two names, or nothing is said of it. */
typedef struct {
    PyObject *order, *item;
    long long number, turn;
} turn_t;

static int turn_of(PyObject *row, turn_t *into) {
    if (!row) return 0;
    into->order = PyTuple_GET_ITEM(row, ORDER);
    into->item = PyTuple_GET_ITEM(row, ITEM);
    return PyUnicode_CheckExact(into->order) && PyUnicode_CheckExact(into->item) &&
           whole(PyTuple_GET_ITEM(row, ID), &into->number) &&
           whole(PyTuple_GET_ITEM(row, TURN), &into->turn);
}

/* Say whether a row is its stream's next turn, or the first one of a stream: 1; of one whose name is
   not sorted behind that before: 2. */
static int next_turn(const turn_t *one, const turn_t *before) {
    int order = before->order ? PyUnicode_Compare(one->order, before->order) : 1;
    if (!order) order = PyUnicode_Compare(one->item, before->item);
    if (order) return one->turn || one->number < 0 ? 0 : order > 0 ? 1 : 2;
    return one->number > before->number && one->turn > before->turn && one->turn - 1 == before->turn;
}

static PyObject *turned(PyObject *module, PyObject *arguments) {
    (void)module;
    PyObject *rows, *given;
    part_t secret;
    if (!PyArg_ParseTuple(arguments, "y#O!O", &secret.text, &secret.size, &PyList_Type, &rows, &given))
        return NULL;
    turn_t before = {.order = NULL}, one;
    unsigned long long sum = 0;
    int fine = given == Py_None ||
               (PyTuple_Check(given) && PyTuple_GET_SIZE(given) == BODY && turn_of(given, &before));
    int sorted = 1;
    for (Py_ssize_t at = 0; fine && at < PyList_GET_SIZE(rows); at++) {
        PyObject *row = tuple_at(rows, at, BODY);
        int how = turn_of(row, &one) ? next_turn(&one, &before) : 0;
        sorted = sorted && how != 2;
        fine = how && placed(row, &secret, &sum);
        before = one;
    }
    return fine ? Py_BuildValue("KN", sum, PyBool_FromLong(sorted)) : nothing_said();
}

#define INTERFACE 1 // raised with every change of these sources; compiled.py knows the same number

static PyMethodDef functions[] = {
    {"prefixed", prefixed, METH_VARARGS, PyDoc_STR("prefixed(prefix, row) -> digest of each.")},
    {"paired", paired, METH_VARARGS, PyDoc_STR("paired(prefix, row) -> digest of every two.")},
    {"hmacs", hmacs, METH_VARARGS, PyDoc_STR("hmacs(label, salts, bodies) -> HMAC of each.")},
    {"beside", beside, METH_VARARGS,
     PyDoc_STR("beside(label, prefix, kinds, secret, rows, leaves, due, read) -> sum, hashes, or None.")},
    {"turned", turned, METH_VARARGS,
     PyDoc_STR("turned(secret, rows, before) -> sum and whether sorted, or None.")},
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module) {
    if (PyModule_AddIntMacro(module, INTERFACE)) return -1;
    of_bytes = PyHash_GetFuncDef()->hash;
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
    .m_doc = PyDoc_STR("SHA-256 over many texts, and plain rows of a history, in one call."),
    .m_methods = functions,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_kernel(void) { return PyModuleDef_Init(&definition); }
