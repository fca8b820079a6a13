/* Writing a table: each id once, no walk longer than a reader will take. */
#include "table.h"

#include <stdlib.h>

#define AHEAD 32
#define REACH ((size_t)1 << 17)  /* ids of which a processor holds the lines */
#define SORTED ((size_t)1 << 24) /* ids that are brought in order at a time */
#define STREAMS 1024u

static void store8(uint8_t *to, uint64_t value) { memcpy(to, &value, 8); }
static void store4(uint8_t *to, uint32_t value) { memcpy(to, &value, 4); }

void fill_begin(filling_t *filling, uint8_t *section, size_t size) {
    filling->section = section;
    table_read(&filling->table, section, size);
    filling->table.entries = 0;
    filling->table.walk = 0;
}

void fill_end(filling_t *filling) {
    store8(filling->section, filling->table.entries);
    store4(filling->section + 32, filling->table.walk);
}

static int same_text(const table_t *table, uint64_t slot, const uint8_t *text, size_t size) {
    const uint8_t *there = table->heap + (slot & (((uint64_t)1 << TAG_SHIFT) - 1));
    size_t length = (size_t)there[0] | (size_t)there[1] << 8;
    return length == size && !memcmp(there + 2, text, size);
}

static inline int is_there(const table_t *table, const uint8_t *line, uint64_t slot, const uint8_t *text,
                    size_t size) {
    unsigned count = load4(line) & 7;
    for (unsigned at = 0; at < count; at++) {
        uint64_t held = load8(line + 24 + 8 * at);
        if (text ? held >> TAG_SHIFT == slot >> TAG_SHIFT && same_text(table, held, text, size)
                 : held == slot)
            return 1;
    }
    return 0;
}

/* ``text`` is NULL for a number, whose slot is the number itself. */
static inline int put(filling_t *filling, uint64_t hash, uint64_t slot, uint32_t of, const uint8_t *text,
               size_t size) {
    table_t *table = &filling->table;
    uint8_t *lines = filling->section + LINE;
    uint64_t at = high(hash, table->many_lines);
    for (uint32_t walk = 1; walk <= LONGEST_WALK; walk++) {
        uint8_t *line = lines + at * LINE;
        uint32_t head = load4(line);
        unsigned count = head & 7;
        if (is_there(table, line, slot, text, size)) return TWICE;
        if (count < SLOTS) {
            store4(line, head + 1);
            store4(line + 4 + 4 * count, of);
            store8(line + 24 + 8 * count, slot);
            uint8_t *word = filling->section + (filter_at(table, hash) - filling->section);
            store8(word, load8(word) | filter_mask(hash));
            if (walk > table->walk) table->walk = walk;
            table->entries++;
            return FILLED;
        }
        store4(line, head | spill_bit(hash));
        at = next_at(table, hash, at);
    }
    return TOO_LONG;
}

static inline uint64_t fetched(const table_t *table, const seed_t *seed, uint64_t id) {
    uint64_t hash = hash_number(seed, id);
    __builtin_prefetch(line_at(table, hash), 1);
    __builtin_prefetch(filter_at(table, hash), 1);
    return hash;
}

static int fill_as_given(filling_t *filling, const seed_t *seed, const uint64_t *ids,
                         const uint32_t *of, uint32_t only, size_t many) {
    uint64_t hash[AHEAD];
    for (size_t at = 0; at < many && at < AHEAD; at++)
        hash[at] = fetched(&filling->table, seed, ids[at]);
    for (size_t at = 0; at < many; at++) {
        int end = put(filling, hash[at % AHEAD], ids[at], of ? of[at] : only, NULL, 0);
        if (end != FILLED) return end;
        if (at + AHEAD < many)
            hash[at % AHEAD] = fetched(&filling->table, seed, ids[at + AHEAD]);
    }
    return FILLED;
}

/* Lines and filter words follow the hash, so that a stream stays in one stretch of both. */
static inline size_t stream_of(const seed_t *seed, uint64_t id) {
    return (size_t)(hash_number(seed, id) >> 54);
}

static void in_streams(const seed_t *seed, const uint64_t *ids, const uint32_t *of, size_t many,
                       uint64_t *to_ids, uint32_t *to_of) {
    size_t next[STREAMS] = {0}, start = 0;
    for (size_t at = 0; at < many; at++) next[stream_of(seed, ids[at])]++;
    for (size_t stream = 0; stream < STREAMS; stream++) {
        size_t count = next[stream];
        next[stream] = start;
        start += count;
    }
    for (size_t at = 0; at < many; at++) {
        size_t place = next[stream_of(seed, ids[at])]++;
        to_ids[place] = ids[at];
        if (of) to_of[place] = of[at];
    }
}

/* Many ids would wait for memory at every line, so that they are put down stretch by stretch. */
int fill_numbers(filling_t *filling, const seed_t *seed, const uint64_t *ids, const uint32_t *of,
                 uint32_t only, size_t many) {
    if (many <= REACH) return fill_as_given(filling, seed, ids, of, only, many);
    size_t most = many < SORTED ? many : SORTED;
    uint64_t *sorted = malloc(most * (of ? 12 : 8));
    if (!sorted) return NO_MEMORY;
    uint32_t *sorted_of = of ? (uint32_t *)(sorted + most) : NULL;
    int end = FILLED;
    for (size_t start = 0; start < many && end == FILLED; start += most) {
        size_t count = many - start < most ? many - start : most;
        in_streams(seed, ids + start, of ? of + start : NULL, count, sorted, sorted_of);
        end = fill_as_given(filling, seed, sorted, sorted_of, only, count);
    }
    free(sorted);
    return end;
}

int fill_text(filling_t *filling, uint64_t hash, const uint8_t *text, size_t size, uint64_t place,
              uint32_t of) {
    uint64_t slot = (hash >> 12 & 0xffffff) << TAG_SHIFT | place;
    return put(filling, hash, slot, of, text, size);
}
