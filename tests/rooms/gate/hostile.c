/* Asks registers whose sections were spoiled, under the sanitizers: hostile COUNT SEED.
 *
 * Every section lies alone in memory of exactly its size, so that one byte too far is seen. Tables
 * that are whole must hold what was put into them; spoiled ones may answer anything.
 */
#include <stdio.h>
#include <stdlib.h>

#include "stack.h"

#define IDS 60

static uint64_t state;

static uint64_t draw(void) { /* splitmix64 */
    uint64_t value = state += 0x9e3779b97f4a7c15u;
    value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9u;
    value = (value ^ value >> 27) * 0x94d049bb133111ebu;
    return value ^ value >> 31;
}

static void fail(const char *why) {
    fprintf(stderr, "hostile: %s\n", why);
    exit(1);
}

typedef struct {
    uint8_t *bytes;
    size_t size;
} section_t;

static section_t section(size_t size) { return (section_t){calloc(1, size ? size : 1), size}; }

/* Overwrite a few bytes, write a mighty number somewhere, or cut the end off. */
static void spoil(section_t *made) {
    for (uint64_t left = draw() % 4; left; left--) {
        if (!made->size) return;
        size_t at = draw() % (draw() % 2 ? made->size : made->size < 64 ? made->size : 64);
        if (draw() % 2 && at + 8 <= made->size) {
            uint64_t mighty[] = {0, 1, UINT64_MAX, UINT64_MAX / 64, 1u << 31, draw()};
            memcpy(made->bytes + at, &mighty[draw() % 6], 8);
        } else {
            made->bytes[at] ^= (uint8_t)(1 + draw() % 255);
        }
    }
    if (draw() % 8 == 0) {
        made->size = draw() % (made->size + 1);
        made->bytes = realloc(made->bytes, made->size ? made->size : 1);
    }
}

/* The last text sticks out of a heap that is cut consistently. */
static void cut_heap(section_t *made) {
    uint64_t heap, less = 1 + draw() % 50;
    memcpy(&heap, made->bytes + 24, 8);
    if (draw() % 4 || heap <= less) return;
    heap -= less;
    memcpy(made->bytes + 24, &heap, 8);
    made->size -= less;
    made->bytes = realloc(made->bytes, made->size);
}

static void words(section_t *made, size_t at, uint32_t value) {
    memcpy(made->bytes + at, &value, 4);
}

static section_t terms_of(uint32_t many, uint32_t width) {
    section_t made = section(8 + (size_t)many * (24 + width));
    words(&made, 0, many);
    words(&made, 4, width);
    for (uint32_t at = 0; at < many; at++) {
        size_t start = 8 + (size_t)at * (24 + width);
        memset(made.bytes + start + 8, 0x7f, 8);
        memset(made.bytes + start + 24, 0xff, width);
    }
    return made;
}

static section_t classes_of(uint32_t many) {
    section_t made = section(4 + (size_t)many * 8);
    words(&made, 0, many);
    for (uint32_t at = 0; at < many; at++) {
        words(&made, 4 + 4 * at, at + 1);
        words(&made, 4 + 4 * (many + at), at);
    }
    return made;
}

static section_t table_of(uint64_t heap, filling_t *filling) {
    static const uint64_t primes[] = {17, 19, 23, 29};
    uint64_t head[4] = {0, primes[draw() % 4], 1 + draw() % 12, heap};
    section_t made = section(64 + head[1] * 64 + head[2] * 8 + heap);
    memcpy(made.bytes, head, sizeof head);
    fill_begin(filling, made.bytes, made.size);
    return made;
}

static section_t numbers_of(const seed_t *seed, const uint64_t *ids, uint32_t classes) {
    filling_t filling;
    uint32_t of[IDS];
    for (int at = 0; at < IDS; at++) of[at] = (uint32_t)(draw() % classes);
    section_t made = table_of(0, &filling);
    if (fill_numbers(&filling, seed, ids, of, 0, IDS) != FILLED) fail("numbers did not fit");
    fill_end(&filling);
    return made;
}

static section_t texts_of(const seed_t *seed, const span_t *spans, uint32_t classes) {
    filling_t filling;
    size_t heap = 0, place = 0;
    for (int at = 0; at < IDS; at++) heap += spans[at].size + 2;
    section_t made = table_of(heap, &filling);
    for (int at = 0; at < IDS; at++) {
        const span_t *one = &spans[at];
        uint8_t *to = made.bytes + (filling.table.heap - made.bytes) + place;
        to[0] = (uint8_t)one->size;
        memcpy(to + 2, one->text, one->size);
        uint64_t hash = hash_text(seed, one->text, one->size);
        if (fill_text(&filling, hash, one->text, one->size, place, (uint32_t)(draw() % classes)))
            fail("texts did not fit");
        place += one->size + 2;
    }
    fill_end(&filling);
    return made;
}

typedef struct {
    uint64_t ids[IDS];
    span_t spans[IDS];
    uint8_t text[IDS][40];
    section_t numbers, texts, terms, classes, live;
    seed_t seed;
} whole_t;

static void make(whole_t *made) {
    uint32_t many = 1 + (uint32_t)(draw() % 5);
    for (int at = 0; at < 4; at++) made->seed.word[at] = draw() | 1;
    for (int at = 0; at < IDS; at++) {
        made->ids[at] = draw() >> draw() % 60;
        made->ids[at] = made->ids[at] * IDS + (uint64_t)at;
        made->spans[at] = (span_t){made->text[at], 1 + draw() % 40};
        for (size_t byte = 0; byte < 40; byte++) made->text[at][byte] = (uint8_t)draw();
        made->text[at][0] = (uint8_t)at;
    }
    made->terms = terms_of(many, 8 * (uint32_t)(1 + draw() % 4));
    made->classes = classes_of(many);
    made->numbers = numbers_of(&made->seed, made->ids, many);
    made->texts = texts_of(&made->seed, made->spans, many);
    made->live = section(many);
    memset(made->live.bytes, 1, many);
}

static void ask(whole_t *made, int whole) {
    layer_t layer = {0};
    tables_t numbers = {.held = 1}, texts = {.held = 1};
    int32_t bit = (int32_t)(whole ? 0 : draw() % 600) - (whole ? 0 : 2);
    ask_t question = {.seed = &made->seed, .layers = &layer, .bits = &bit, .now = 1};
    hit_t hits[IDS];
    int fits = layer_read(&layer, made->terms.bytes, made->terms.size, made->classes.bytes,
                          made->classes.size) &&
               layer.many_terms <= made->live.size &&
               table_read(&numbers.table[0], made->numbers.bytes, made->numbers.size) &&
               table_read(&texts.table[0], made->texts.bytes, made->texts.size);
    if (!fits) {
        if (whole) fail("a whole register was refused");
        return;
    }
    layer.live = made->live.bytes;
    size_t found = probe_numbers(&question, &numbers, made->ids, IDS, hits);
    if (whole && found != IDS) fail("a number was not found");
    found = probe_texts(&question, &texts, made->spans, IDS, hits);
    if (whole && found != IDS) fail("a text was not found");
    probe_texts(&question, &numbers, made->spans, IDS, hits); /* tables of the other sort */
    probe_numbers(&question, &texts, made->ids, IDS, hits);
    probe_one(&question, &numbers, draw());
    int sound = table_sound(&numbers.table[0], layer.many_classes, 0) &
                table_sound(&texts.table[0], layer.many_classes, 1);
    if (whole && !sound) fail("a whole table was called unsound");
}

static void end(whole_t *made) {
    section_t all[] = {made->numbers, made->texts, made->terms, made->classes, made->live};
    for (int at = 0; at < 5; at++) free(all[at].bytes);
}

#define MANY 150000u /* so many that they are put down in another order than they came */

static void very_many(int each) {
    seed_t seed;
    filling_t filling;
    section_t ids = section(MANY * 8), of = section(MANY * 4);
    for (int at = 0; at < 4; at++) seed.word[at] = draw() | 1;
    for (uint32_t at = 0; at < MANY; at++) {
        uint64_t id = draw() / MANY * MANY + at;
        memcpy(ids.bytes + 8 * (size_t)at, &id, 8);
        words(&of, 4 * (size_t)at, at % 7);
    }
    uint64_t head[4] = {0, 40009, 28125, 0};
    section_t made = section(64 + head[1] * 64 + head[2] * 8);
    memcpy(made.bytes, head, sizeof head);
    fill_begin(&filling, made.bytes, made.size);
    const uint64_t *known = (const uint64_t *)(const void *)ids.bytes;
    const uint32_t *classes = each ? (const uint32_t *)(const void *)of.bytes : NULL;
    if (fill_numbers(&filling, &seed, known, classes, 3, MANY) != FILLED) fail("many did not fit");
    fill_end(&filling);
    table_t table;
    if (!table_read(&table, made.bytes, made.size)) fail("a large table was refused");
    for (uint32_t at = 0, found; at < MANY; at++)
        if (!find_number(&table, hash_number(&seed, known[at]), known[at], &found) ||
            found != (each ? at % 7 : 3))
            fail("one of many was not found");
    if (fill_numbers(&filling, &seed, known, classes, 3, MANY) != TWICE) fail("twice was taken");
    free(ids.bytes), free(of.bytes), free(made.bytes);
}

int main(int count, char **words_) {
    if (count != 3) fail("give COUNT and SEED");
    state = strtoull(words_[2], NULL, 10);
    for (int each = 0; each < 2; each++) very_many(each);
    for (long left = atol(words_[1]); left; left--) {
        whole_t made;
        make(&made);
        ask(&made, 1);
        cut_heap(&made.texts);
        section_t *all[] = {&made.numbers, &made.texts, &made.terms, &made.classes};
        for (int at = 0; at < 4; at++) spoil(all[at]);
        ask(&made, 0);
        end(&made);
    }
    return 0;
}
