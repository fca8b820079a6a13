/* Where an id stands in a register: cache-line buckets behind a filter, read where they lie.
 *
 * Nothing here knows Python. Everything that is read may be hostile: a length, a count or an
 * offset is believed only as far as the section reaches. docs/gate.md has the layout.
 */
#ifndef DULY_GATE_TABLE_H
#define DULY_GATE_TABLE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "a register is little-endian; the pure-Python reader serves this machine"
#endif

#define LINE 64u          /* bytes of a bucket: one cache line */
#define SLOTS 5u          /* ids in it */
#define LONGEST_WALK 32u  /* buckets that one question may touch */
#define TAG_SHIFT 40      /* a text's slot: 24 bits of its hash, 40 bits of place */

typedef struct {
    uint64_t word[4];
} seed_t;

typedef struct {
    const uint8_t *lines;
    const uint8_t *filter;
    const uint8_t *heap;
    uint64_t many_lines, words, heap_size, entries;
    uint32_t walk;
} table_t;

static inline uint64_t load8(const uint8_t *from) {
    uint64_t value;
    memcpy(&value, from, 8);
    return value;
}

static inline uint32_t load4(const uint8_t *from) {
    uint32_t value;
    memcpy(&value, from, 4);
    return value;
}

static inline uint64_t high(uint64_t a, uint64_t b) {
    return (uint64_t)(((unsigned __int128)a * b) >> 64);
}

static inline uint64_t fold(uint64_t a, uint64_t b) {
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Whoever chooses ids does not know the seed, and the builder refuses a long walk. */
static inline uint64_t hash_number(const seed_t *seed, uint64_t key) {
    return fold(key ^ seed->word[0], seed->word[1]);
}

uint64_t hash_text(const seed_t *seed, const uint8_t *text, size_t size);

static inline uint64_t filter_mask(uint64_t hash) {
    return (uint64_t)1 << (hash & 63) | (uint64_t)1 << (hash >> 6 & 63) |
           (uint64_t)1 << (hash >> 12 & 63) | (uint64_t)1 << (hash >> 18 & 63);
}

static inline uint32_t spill_bit(uint64_t hash) {
    return (uint32_t)8 << ((hash >> 24 & 255) * 29 >> 8);
}

/* How many lines on a spilled id goes: another way for each, so that full lines do not gather. */
static inline uint64_t stride(const table_t *table, uint64_t hash) {
    if (table->many_lines < 2) return 0;
    return 1 + high(hash * 0x9e3779b97f4a7c15u, table->many_lines - 1);
}

static inline uint64_t next_at(const table_t *table, uint64_t hash, uint64_t at) {
    at += stride(table, hash);
    return at < table->many_lines ? at : at - table->many_lines;
}

static inline const uint8_t *filter_at(const table_t *table, uint64_t hash) {
    return table->filter + high(hash, table->words) * 8;
}

static inline const uint8_t *line_at(const table_t *table, uint64_t hash) {
    return table->lines + high(hash, table->many_lines) * LINE;
}

static inline int may_hold(const table_t *table, uint64_t hash) {
    uint64_t mask = filter_mask(hash);
    return (load8(filter_at(table, hash)) & mask) == mask;
}

/* Read a section's own head; 0 when its lengths are not those of the section. */
int table_read(table_t *table, const uint8_t *section, size_t size);

/* 1 and the class when the id is here. */
int find_number(const table_t *table, uint64_t hash, uint64_t key, uint32_t *of);
int find_text(const table_t *table, uint64_t hash, const uint8_t *text, size_t size, uint32_t *of);

/* 1 when every slot counts, every class is one of ``classes`` and every text lies in the heap. */
int table_sound(const table_t *table, uint32_t classes, int texts);

/* Fill a zeroed section whose head says how many lines and words there are (fill.c). */
enum { FILLED, TWICE, TOO_LONG, NO_MEMORY };
typedef struct {
    uint8_t *section;
    table_t table;
} filling_t;
void fill_begin(filling_t *filling, uint8_t *section, size_t size);
int fill_numbers(filling_t *filling, const seed_t *seed, const uint64_t *ids, const uint32_t *of,
                 uint32_t only, size_t many);
int fill_text(filling_t *filling, uint64_t hash, const uint8_t *text, size_t size, uint64_t place,
              uint32_t of);
void fill_end(filling_t *filling);

#endif
