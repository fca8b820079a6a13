/* Post ids numbered as they are met, exact, in about twenty bytes each. */
#ifndef DULY_EVIDENCE_IDS_H
#define DULY_EVIDENCE_IDS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

typedef struct {
    PyObject_HEAD
    uint8_t *pool;    /* the names, one after the other: a byte for their kind, then their letters */
    int64_t used, room;
    int64_t *begins;  /* where each name begins in the pool, and one more for the end */
    int32_t many, lists;
    int32_t *slots;   /* open addressing over the names, -1: free */
    uint64_t slot_mask;
} ids_t;

/* Whose a post is, and what it pointed at already. */
typedef struct {
    PyObject_HEAD
    int32_t *owners; /* -1: nobody's yet */
    int64_t owned;
    uint64_t *pairs; /* open addressing over number and key, both plus one; 0: free */
    uint64_t mask, many;
} marks_t;

extern PyTypeObject Ids_Type, Marks_Type;

/* The number of a name, made where it is new; -1 with an exception set without memory. */
int32_t ids_number(ids_t *ids, PyObject *name);
/* The number of a known name, or -1. */
int32_t ids_find(const ids_t *ids, PyObject *name);
/* 1: the post is this account's, from now on if it was nobody's; -1 without memory. */
int marks_owns(marks_t *marks, int32_t number, int32_t account);
/* 1: this number and key were not met before; 0: they were; -1 without memory. */
int marks_fresh(marks_t *marks, int32_t number, int32_t key);

uint64_t mixed(uint64_t x);

#endif
