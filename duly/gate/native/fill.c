/* Writing a table: each id once, no walk longer than a reader will take. */
#include "table.h"

#define AHEAD 32

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

static int is_there(const table_t *table, const uint8_t *line, uint64_t slot, const uint8_t *text,
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
static int put(filling_t *filling, uint64_t hash, uint64_t slot, uint32_t of, const uint8_t *text,
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

int fill_numbers(filling_t *filling, const seed_t *seed, const uint64_t *ids, const uint32_t *of,
                 uint32_t only, size_t many) {
    uint64_t hash[AHEAD];
    for (size_t start = 0; start < many; start += AHEAD) {
        size_t count = many - start < AHEAD ? many - start : AHEAD;
        for (size_t at = 0; at < count; at++) {
            hash[at] = hash_number(seed, ids[start + at]);
            __builtin_prefetch(line_at(&filling->table, hash[at]), 1);
            __builtin_prefetch(filter_at(&filling->table, hash[at]), 1);
        }
        for (size_t at = 0; at < count; at++) {
            uint32_t mine = of ? of[start + at] : only;
            int end = put(filling, hash[at], ids[start + at], mine, NULL, 0);
            if (end != FILLED) return end;
        }
    }
    return FILLED;
}

int fill_text(filling_t *filling, uint64_t hash, const uint8_t *text, size_t size, uint64_t place,
              uint32_t of) {
    uint64_t slot = (hash >> 12 & 0xffffff) << TAG_SHIFT | place;
    return put(filling, hash, slot, of, text, size);
}
