/* Plain rows taken in one go: what is unusual in a row is left to Python, which takes it next.
 *
 * A row is plain when its cells are strings without anything to repair: no blank at their ends, a
 * number as time, letters of ASCII in what it points at. The counts are those that Python gives.
 */
#include "ids.h"
#include "rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { PLACE_POST, PLACE_ACCOUNT, PLACE_TIME, PLACE_WHAT, PLACES };
enum { TAKEN, NO_OBJECT, REPEATED, OF_TWO, UNUSUAL, BROKEN };

typedef struct {
    ids_t *ids;
    marks_t *marks;
    PyObject *accounts, *keys;
    int place[PLACES], width, desk, once;
    int32_t *key, *post, *account;
    double *time;
    Py_ssize_t many;
    double before, first, last, now;
    long long counts[OF_TWO + 1], disordered, after;
} taking_t;

static int blank(Py_UCS4 letter) { return letter <= ' ' || letter >= 0x7f; }

/* A str of ASCII without blanks or odd letters at its ends; 0 for what Python must look at. */
static int plain(PyObject *cell, int empty_too) {
    if (!PyUnicode_CheckExact(cell) || PyUnicode_READY(cell)) return 0;
    Py_ssize_t size = PyUnicode_GET_LENGTH(cell);
    if (!size) return empty_too;
    if (!PyUnicode_IS_ASCII(cell)) return 0;
    const char *at = PyUnicode_DATA(cell);
    return !blank((Py_UCS4)(uint8_t)at[0]) && !blank((Py_UCS4)(uint8_t)at[size - 1]);
}

/* "deleted", "none", "null", "nan", "na", "[removed]" and the like are looked at by Python. */
static int perhaps_gone(PyObject *account) {
    const char *at = PyUnicode_DATA(account);
    return PyUnicode_GET_LENGTH(account) <= 9 && strchr("[dDnN", at[0]) != NULL;
}

static int moment(PyObject *cell, double *when) {
    if (!PyUnicode_CheckExact(cell) || PyUnicode_READY(cell) || !PyUnicode_IS_ASCII(cell)) return 0;
    Py_ssize_t size = PyUnicode_GET_LENGTH(cell);
    const char *at = PyUnicode_DATA(cell);
    if (!size || size > 20) return 0;
    for (Py_ssize_t n = 0; n < size; n++)
        if ((at[n] < '0' || at[n] > '9') && at[n] != '.') return 0;
    *when = PyOS_string_to_double(at, NULL, NULL);
    if (!PyErr_Occurred()) return 1;
    PyErr_Clear();
    return 0;
}

/* The number of a name in a dictionary, as setdefault(name, len(them)) gives it; -1 with an error. */
static int32_t numbered(PyObject *them, PyObject *name) {
    PyObject *known = PyDict_GetItemWithError(them, name);
    if (known) return (int32_t)PyLong_AsLong(known);
    if (PyErr_Occurred()) return -1;
    PyObject *fresh = PyLong_FromSsize_t(PyDict_GET_SIZE(them));
    if (!fresh) return -1;
    int32_t number = (int32_t)PyLong_AsLong(fresh);
    int bad = PyDict_SetItem(them, name, fresh);
    Py_DECREF(fresh);
    return bad ? -1 : number;
}

static void noted(taking_t *t, double when) {
    t->disordered += when < t->before;
    t->before = when;
    t->after += when > t->now;
    if (when < t->first) t->first = when;
    if (when > t->last) t->last = when;
}

static int pointed(taking_t *t, int32_t number, PyObject *account, PyObject *what, double when) {
    int32_t who = numbered(t->accounts, account);
    if (who < 0) return BROKEN;
    int own = t->desk ? marks_owns(t->marks, number, who) : 1;
    if (own <= 0) return own ? BROKEN : OF_TWO;
    int32_t key = numbered(t->keys, what);
    if (key < 0) return BROKEN;
    int fresh = t->desk ? marks_fresh(t->marks, number, key) : 1;
    if (fresh < 0) return BROKEN;
    if (!fresh) return REPEATED;
    t->key[t->many] = key;
    t->post[t->many] = number;
    t->account[t->many] = who;
    t->time[t->many++] = t->desk ? rint(when * 1e6) : when;
    noted(t, when);
    return TAKEN;
}

static int take(taking_t *t, PyObject *row) {
    if (!PyList_CheckExact(row) && !PyTuple_CheckExact(row)) return UNUSUAL;
    if (PySequence_Fast_GET_SIZE(row) < t->width) return UNUSUAL;
    PyObject **cells = PySequence_Fast_ITEMS(row), *post = cells[t->place[PLACE_POST]];
    PyObject *account = cells[t->place[PLACE_ACCOUNT]], *what = cells[t->place[PLACE_WHAT]];
    double when;
    if (!plain(post, 0) || !plain(account, 0) || !plain(what, 1)) return UNUSUAL;
    if (perhaps_gone(account) || !moment(cells[t->place[PLACE_TIME]], &when))
        return UNUSUAL;
    if (t->once && ids_find(t->ids, post) >= 0) return REPEATED;
    int32_t number = ids_number(t->ids, post);
    if (number < 0) return BROKEN;
    return PyUnicode_GET_LENGTH(what) ? pointed(t, number, account, what, when) : NO_OBJECT;
}

static int room(taking_t *t, Py_ssize_t many) {
    size_t size = (size_t)(many ? many : 1);
    t->key = malloc(size * sizeof *t->key);
    t->post = malloc(size * sizeof *t->post);
    t->account = malloc(size * sizeof *t->account);
    t->time = malloc(size * sizeof *t->time);
    if (t->key && t->post && t->account && t->time) return 1;
    PyErr_NoMemory();
    return 0;
}

static PyObject *found(const taking_t *t, Py_ssize_t upto) {
    return Py_BuildValue("n(y#y#y#y#)(LLL)(LLddd)", upto,
                         (char *)t->key, t->many * 4, (char *)t->time, t->many * 8,
                         (char *)t->post, t->many * 4, (char *)t->account, t->many * 4,
                         t->counts[NO_OBJECT], t->counts[REPEATED], t->counts[OF_TWO],
                         t->disordered, t->after, t->before, t->first, t->last);
}

PyObject *taken_py(PyObject *self, PyObject *args) {
    taking_t t = {0};
    PyObject *rows, *made = NULL;
    Py_ssize_t at;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!O!O!O!n(iiiiipp)(dddd)", &Ids_Type, &t.ids, &Marks_Type,
                          &t.marks, &PyDict_Type, &t.accounts, &PyDict_Type, &t.keys, &PyList_Type, &rows, &at, &t.place[0], &t.place[1],
                          &t.place[2], &t.place[3], &t.width, &t.desk, &t.once,
                          &t.before, &t.first, &t.last, &t.now))
        return NULL;
    for (int which = 0; which < PLACES; which++)
        if (t.place[which] < 0 || t.place[which] >= t.width)
            return PyErr_SetString(PyExc_ValueError, "a place outside the row"), NULL;
    Py_ssize_t end = PyList_GET_SIZE(rows);
    int how = at < 0 ? BROKEN : TAKEN;
    if (room(&t, end)) {
        for (; how < UNUSUAL && at < end; at += how < UNUSUAL)
            if ((how = take(&t, PyList_GET_ITEM(rows, at))) < UNUSUAL) t.counts[how]++;
        if (how != BROKEN) made = found(&t, at);
        else if (!PyErr_Occurred()) PyErr_SetString(PyExc_ValueError, "no such row");
    }
    free(t.key), free(t.post), free(t.account), free(t.time);
    return made;
}
