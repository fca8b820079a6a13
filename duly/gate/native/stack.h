/* A base and its deltas, newest first: the first that holds an id has the last word. */
#ifndef DULY_GATE_STACK_H
#define DULY_GATE_STACK_H

#include "table.h"

#define MOST_LAYERS 4

/* Terms are records of 24 + width bytes: from, until, order, action, one bit per territory. */
typedef struct {
    const uint8_t *terms, *live; /* live: one byte per term, 0 when its order was ended above */
    const uint8_t *ends, *members;
    uint64_t many_terms, many_members;
    uint32_t width, many_classes;
} layer_t;

typedef struct {
    table_t table[MOST_LAYERS];
    unsigned held; /* one bit per layer that has such a table */
} tables_t;

typedef struct {
    const seed_t *seed;
    const layer_t *layers;
    const int32_t *bits; /* the country's bit in each layer, -1 for none; NULL: find only */
    int64_t now;         /* microseconds; UNASKED until the clock was read */
    int64_t issued_at;   /* a clock behind this is not believed */
} ask_t;

#define UNASKED INT64_MIN

typedef struct {
    size_t position;
    uint32_t layer, of;
} hit_t;

typedef struct {
    const uint8_t *text;
    size_t size;
} span_t;

/* 0 when the sections' lengths contradict themselves. ``live`` is set by the caller. */
int layer_read(layer_t *layer, const uint8_t *terms, size_t terms_size, const uint8_t *classes,
               size_t classes_size);

int stands(ask_t *ask, uint32_t layer, uint32_t of);

/* Write what is withheld (without bits: what is found) to ``hits``, in order; return how many. */
size_t probe_numbers(ask_t *ask, const tables_t *tables, const uint64_t *keys, size_t many,
                     hit_t *hits);
size_t probe_texts(ask_t *ask, const tables_t *tables, const span_t *spans, size_t many,
                   hit_t *hits);
int probe_one(ask_t *ask, const tables_t *tables, uint64_t key);

#endif
