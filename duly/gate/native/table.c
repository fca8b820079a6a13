/* Reading a table: every step stays inside the section, whatever the section says. */
#include "table.h"

static uint64_t last_bytes(const uint8_t *text, size_t size) {
    uint64_t value = 0;
    memcpy(&value, text, size);
    return value;
}

uint64_t hash_text(const seed_t *seed, const uint8_t *text, size_t size) {
    uint64_t hash = seed->word[2] ^ (uint64_t)size;
    for (; size >= 16; text += 16, size -= 16)
        hash = fold(load8(text) ^ seed->word[1], load8(text + 8) ^ hash);
    uint64_t first = size >= 8 ? load8(text) : last_bytes(text, size);
    uint64_t second = size > 8 ? last_bytes(text + 8, size - 8) : 0;
    hash = fold(first ^ seed->word[3], second ^ hash);
    return fold(hash ^ seed->word[0], seed->word[1]);
}

int table_read(table_t *table, const uint8_t *section, size_t size) {
    if (size < LINE) return 0;
    uint64_t rest = size - LINE;
    table->entries = load8(section);
    table->many_lines = load8(section + 8);
    table->words = load8(section + 16);
    table->heap_size = load8(section + 24);
    table->walk = load4(section + 32);
    if (!table->many_lines || table->many_lines > rest / LINE) return 0;
    rest -= table->many_lines * LINE;
    if (!table->words || table->words > rest / 8) return 0;
    rest -= table->words * 8;
    if (table->entries > table->many_lines * SLOTS) return 0;
    if (table->heap_size != rest || table->walk > LONGEST_WALK) return 0;
    table->lines = section + LINE;
    table->filter = table->lines + table->many_lines * LINE;
    table->heap = table->filter + table->words * 8;
    return 1;
}

static inline unsigned filled(uint32_t head) {
    unsigned count = head & 7;
    return count > SLOTS ? SLOTS : count;
}

int find_number(const table_t *table, uint64_t hash, uint64_t key, uint32_t *of) {
    uint64_t at = high(hash, table->many_lines);
    uint32_t spill = spill_bit(hash);
    for (uint32_t step = 0; step < table->walk; step++) {
        const uint8_t *line = table->lines + at * LINE;
        uint32_t head = load4(line);
        unsigned count = filled(head);
        for (unsigned slot = 0; slot < count; slot++)
            if (load8(line + 24 + 8 * slot) == key) {
                *of = load4(line + 4 + 4 * slot);
                return 1;
            }
        if (!(head & spill)) return 0;
        at = next_at(table, hash, at);
    }
    return 0;
}

/* A text in the heap is two bytes of length and its bytes; NULL when it leaves the heap. */
static const uint8_t *text_at(const table_t *table, uint64_t slot, size_t *size) {
    uint64_t place = slot & (((uint64_t)1 << TAG_SHIFT) - 1);
    if (table->heap_size < 2 || place > table->heap_size - 2) return NULL;
    const uint8_t *text = table->heap + place;
    *size = (size_t)text[0] | (size_t)text[1] << 8;
    return *size <= table->heap_size - 2 - place ? text + 2 : NULL;
}

int find_text(const table_t *table, uint64_t hash, const uint8_t *text, size_t size, uint32_t *of) {
    uint64_t at = high(hash, table->many_lines);
    uint32_t spill = spill_bit(hash);
    uint64_t tag = hash >> 12 & 0xffffff;
    for (uint32_t step = 0; step < table->walk; step++) {
        const uint8_t *line = table->lines + at * LINE;
        uint32_t head = load4(line);
        unsigned count = filled(head);
        for (unsigned slot = 0; slot < count; slot++) {
            uint64_t held = load8(line + 24 + 8 * slot);
            if (held >> TAG_SHIFT != tag) continue;
            size_t length;
            const uint8_t *there = text_at(table, held, &length);
            if (there && length == size && !memcmp(there, text, size)) {
                *of = load4(line + 4 + 4 * slot);
                return 1;
            }
        }
        if (!(head & spill)) return 0;
        at = next_at(table, hash, at);
    }
    return 0;
}

int table_sound(const table_t *table, uint32_t classes, int texts) {
    uint64_t met = 0;
    for (const uint8_t *line = table->lines; line != table->filter; line += LINE) {
        unsigned count = load4(line) & 7;
        if (count > SLOTS) return 0;
        for (unsigned slot = 0; slot < count; slot++, met++) {
            size_t size;
            if (load4(line + 4 + 4 * slot) >= classes) return 0;
            if (texts && !text_at(table, load8(line + 24 + 8 * slot), &size)) return 0;
        }
    }
    return met == table->entries;
}
