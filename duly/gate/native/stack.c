/* Asking many ids at once: hash and fetch ahead, then look, so that memory is waited for once. */
#include "stack.h"

#include <time.h>

#define AHEAD 32

int layer_read(layer_t *layer, const uint8_t *terms, size_t terms_size, const uint8_t *classes,
               size_t classes_size) {
    if (terms_size < 8 || classes_size < 4) return 0;
    layer->many_terms = load4(terms);
    layer->width = load4(terms + 4);
    if (layer->width > terms_size) return 0;
    if ((uint64_t)terms_size - 8 != layer->many_terms * (24 + (uint64_t)layer->width)) return 0;
    layer->many_classes = load4(classes);
    if (layer->many_classes > (classes_size - 4) / 4 || (classes_size - 4) % 4) return 0;
    layer->terms = terms + 8;
    layer->ends = classes + 4;
    layer->members = layer->ends + (size_t)layer->many_classes * 4;
    layer->many_members = (classes_size - 4) / 4 - layer->many_classes;
    return 1;
}

static int64_t now_of(ask_t *ask) {
    if (ask->now == UNASKED) {
        struct timespec at;
        clock_gettime(CLOCK_REALTIME, &at);
        ask->now = (int64_t)at.tv_sec * 1000000 + at.tv_nsec / 1000;
    }
    return ask->now > ask->issued_at ? ask->now : ask->issued_at;
}

static int term_stands(ask_t *ask, const layer_t *layer, uint32_t term, int32_t bit) {
    if (term >= layer->many_terms || !layer->live[term]) return 0;
    const uint8_t *record = layer->terms + (size_t)term * (24 + (size_t)layer->width);
    if (!(record[24 + bit / 8] >> bit % 8 & 1)) return 0;
    int64_t now = now_of(ask);
    return (int64_t)load8(record) <= now && now < (int64_t)load8(record + 8);
}

int stands(ask_t *ask, uint32_t at, uint32_t of) {
    const layer_t *layer = &ask->layers[at];
    int32_t bit = ask->bits[at];
    if (bit < 0 || (uint32_t)bit >= layer->width * 8 || of >= layer->many_classes) return 0;
    uint32_t start = of ? load4(layer->ends + 4 * (size_t)(of - 1)) : 0;
    uint32_t end = load4(layer->ends + 4 * (size_t)of);
    if (end > layer->many_members) return 0;
    for (uint32_t member = start; member < end; member++)
        if (term_stands(ask, layer, load4(layer->members + 4 * (size_t)member), bit)) return 1;
    return 0;
}

static inline unsigned may_hold_where(const tables_t *tables, uint64_t hash) {
    unsigned where = 0;
    for (unsigned left = tables->held; left; left &= left - 1) {
        unsigned at = (unsigned)__builtin_ctz(left);
        if (may_hold(&tables->table[at], hash)) {
            __builtin_prefetch(line_at(&tables->table[at], hash));
            where |= 1u << at;
        }
    }
    return where;
}

static inline void fetch_filters(const tables_t *tables, uint64_t hash) {
    for (unsigned left = tables->held; left; left &= left - 1)
        __builtin_prefetch(filter_at(&tables->table[__builtin_ctz(left)], hash));
}

/* The newest layer that holds the id answers. */
static inline int look(const tables_t *tables, unsigned where, uint64_t hash, uint64_t key,
                       const span_t *span, hit_t *hit) {
    for (; where; where &= where - 1) {
        unsigned at = (unsigned)__builtin_ctz(where);
        const table_t *table = &tables->table[at];
        if (span ? find_text(table, hash, span->text, span->size, &hit->of)
                 : find_number(table, hash, key, &hit->of)) {
            hit->layer = at;
            return 1;
        }
    }
    return 0;
}

/* One stretch of at most AHEAD ids whose hashes are known and whose filters are on their way. */
static inline size_t stretch(ask_t *ask, const tables_t *tables, const uint64_t *hash,
                             const uint64_t *keys, const span_t *spans, size_t start, size_t count,
                             hit_t *hits) {
    uint8_t candidate[AHEAD], where[AHEAD];
    size_t candidates = 0, found = 0;
    for (size_t at = 0; at < count; at++) {
        unsigned layers = may_hold_where(tables, hash[at]);
        candidate[candidates] = (uint8_t)at;
        where[candidates] = (uint8_t)layers;
        candidates += layers != 0;
    }
    for (size_t next = 0; next < candidates; next++) {
        size_t at = candidate[next];
        hit_t *hit = &hits[found];
        if (!look(tables, where[next], hash[at], keys ? keys[start + at] : 0,
                  spans ? &spans[start + at] : NULL, hit))
            continue;
        hit->position = start + at;
        found += !ask->bits || stands(ask, hit->layer, hit->of);
    }
    return found;
}

static inline size_t hash_ahead(const ask_t *ask, const tables_t *tables, const uint64_t *keys,
                                const span_t *spans, size_t start, size_t many, uint64_t *hash) {
    size_t count = many - start < AHEAD ? many - start : AHEAD;
    for (size_t at = 0; at < count; at++) {
        hash[at] = keys ? hash_number(ask->seed, keys[start + at])
                        : hash_text(ask->seed, spans[start + at].text, spans[start + at].size);
        fetch_filters(tables, hash[at]);
    }
    return count;
}

static inline size_t probe(ask_t *ask, const tables_t *tables, const uint64_t *keys,
                           const span_t *spans, size_t many, hit_t *hits) {
    uint64_t hash[2][AHEAD];
    size_t found = 0, turn = 0;
    if (!tables->held || !many) return 0;
    size_t count = hash_ahead(ask, tables, keys, spans, 0, many, hash[0]);
    for (size_t start = 0; count; turn ^= 1) {
        size_t after = start + count, next = 0;
        if (after < many) next = hash_ahead(ask, tables, keys, spans, after, many, hash[turn ^ 1]);
        found += stretch(ask, tables, hash[turn], keys, spans, start, count, hits + found);
        start = after;
        count = next;
    }
    return found;
}

size_t probe_numbers(ask_t *ask, const tables_t *tables, const uint64_t *keys, size_t many,
                     hit_t *hits) {
    return probe(ask, tables, keys, NULL, many, hits);
}

size_t probe_texts(ask_t *ask, const tables_t *tables, const span_t *spans, size_t many,
                   hit_t *hits) {
    return probe(ask, tables, NULL, spans, many, hits);
}

int probe_one(ask_t *ask, const tables_t *tables, uint64_t key) {
    hit_t hit;
    uint64_t hash = hash_number(ask->seed, key);
    unsigned where = 0;
    for (unsigned left = tables->held; left; left &= left - 1) {
        unsigned at = (unsigned)__builtin_ctz(left);
        if (may_hold(&tables->table[at], hash)) where |= 1u << at;
    }
    return look(tables, where, hash, key, NULL, &hit) && stands(ask, hit.layer, hit.of);
}
