/* The scans: each account's windows into one dense counter, which is emptied after the account. */
#include <stdlib.h>
#include <string.h>

#include "rows.h"

typedef struct {
    int32_t a, b;
    int64_t pairs, units_a, units_b, posts_a, posts_b, first_a, first_b, older, newer;
    double gaps, least, most;
} edge_t;

typedef struct {
    int32_t a, b;
    int64_t posts;
} arrow_t;

typedef struct {
    uint8_t *at;
    size_t size, room;
} out_t;

static int put(out_t *out, const void *record, size_t size) {
    if (out->size + size > out->room) {
        size_t room = out->room ? out->room * 2 : 1 << 16;
        uint8_t *grown = realloc(out->at, room);
        if (!grown) return 0;
        out->at = grown;
        out->room = room;
    }
    memcpy(out->at + out->size, record, size);
    out->size += size;
    return 1;
}

typedef struct {
    int32_t post, weight;
} slim_t;

typedef struct {
    int32_t post, unit, older, newer;
    edge_t edge;
} cell_t;

/* Which stamps an account's scan leaves behind, one per account, post and unit. */
typedef struct {
    void *cells;
    int32_t *touched, *seen, *post, *older, *newer, *unit;
} stamps_t;

static int32_t *stamps_of(int32_t many) {
    size_t size = ((size_t)many + 1) * sizeof(int32_t);
    int32_t *made = malloc(size);
    if (made) memset(made, 0xff, size);
    return made;
}

static void stamps_free(stamps_t *s) {
    void *all[] = {s->cells, s->touched, s->seen, s->post, s->older, s->newer, s->unit};
    for (size_t n = 0; n < sizeof all / sizeof *all; n++) free(all[n]);
}

static int stamps_make(stamps_t *s, const rows_t *rows, size_t cell, int mutual) {
    size_t size = ((size_t)rows->accounts + 1) * cell;
    *s = (stamps_t){.cells = malloc(size), .touched = stamps_of(rows->accounts),
                    .seen = stamps_of(rows->alike > 0 ? rows->posts : 0)};
    if (mutual) {
        s->post = stamps_of(rows->posts);
        s->older = stamps_of(rows->posts);
        s->newer = stamps_of(rows->posts);
        s->unit = stamps_of(rows->units);
    }
    if (!s->cells || !s->touched || !s->seen) return 0;
    memset(s->cells, 0, size);
    return !mutual || (s->post && s->older && s->newer && s->unit);
}

/* One content under two accounts is no pair, where the mode says so. */
static int same(const rows_t *rows, int32_t row, int32_t other) {
    return rows->same && rows->same[row] == rows->same[other];
}

/* A candidate met under several words is compared once. */
static int pair(const rows_t *rows, stamps_t *s, int32_t mine, int32_t other) {
    if (rows->alike <= 0) return 1;
    if (s->seen[other] == mine) return 0;
    s->seen[other] = mine;
    return rows_alike(rows, mine, other);
}

static int account_directed(const rows_t *rows, stamps_t *s, int32_t a, int64_t least, out_t *out) {
    slim_t *cells = s->cells;
    int32_t many = 0;
    for (int32_t n = rows->starts[a]; n < rows->starts[a + 1]; n++) {
        int32_t row = rows->order[n], mine = rows->post[row];
        for (int32_t other = rows->lo[row]; other < rows->hi[row]; other++) {
            int32_t b = rows->account[other];
            slim_t *cell = &cells[b];
            if (b == a || (cell->weight && cell->post == mine)) continue;
            if (!pair(rows, s, mine, rows->post[other])) continue;
            if (!cell->weight++) s->touched[many++] = b;
            cell->post = mine;
        }
    }
    int fine = 1;
    for (int32_t n = 0; n < many; n++) {
        slim_t *cell = &cells[s->touched[n]];
        arrow_t arrow = {a, s->touched[n], cell->weight};
        if (cell->weight >= least) fine = fine && put(out, &arrow, sizeof arrow);
        *cell = (slim_t){0};
    }
    return fine;
}

static void begin(cell_t *cell, int32_t a, int32_t b) {
    *cell = (cell_t){.post = -1, .unit = -1, .older = -1, .newer = -1};
    cell->edge.a = a;
    cell->edge.b = b;
    cell->edge.least = 1.0 / 0.0;
}

static void count(const rows_t *rows, stamps_t *s, cell_t *cell, int32_t row, int32_t other) {
    edge_t *edge = &cell->edge;
    int32_t a = edge->a, mine = rows->post[row], theirs = rows->post[other];
    double gap = rows->time[other] - rows->time[row], size = gap < 0 ? -gap : gap;
    int mine_older = gap > 0 || (gap == 0 && row < other);
    edge->pairs++;
    edge->first_a += gap > 0;
    edge->first_b += gap < 0;
    edge->gaps += size;
    if (size < edge->least) edge->least = size;
    if (size > edge->most) edge->most = size;
    if (cell->post != mine) edge->posts_a++, cell->post = mine;
    if (s->post[theirs] != a) edge->posts_b++, s->post[theirs] = a;
    if (cell->unit != rows->unit[row]) edge->units_a++, cell->unit = rows->unit[row];
    if (s->unit[rows->unit[other]] != a) edge->units_b++, s->unit[rows->unit[other]] = a;
    int32_t *my_stamp = mine_older ? &cell->older : &cell->newer;
    int32_t *their_stamp = mine_older ? &s->newer[theirs] : &s->older[theirs];
    int64_t *my_count = mine_older ? &edge->older : &edge->newer;
    int64_t *their_count = mine_older ? &edge->newer : &edge->older;
    if (*my_stamp != mine) ++*my_count, *my_stamp = mine;
    if (*their_stamp != a) ++*their_count, *their_stamp = a;
}

static int account_mutual(const rows_t *rows, stamps_t *s, int32_t a, int64_t least, out_t *out) {
    cell_t *cells = s->cells;
    int32_t many = 0;
    for (int32_t n = rows->starts[a]; n < rows->starts[a + 1]; n++) {
        int32_t row = rows->order[n], mine = rows->post[row];
        for (int32_t other = rows->lo[row]; other < rows->hi[row]; other++) {
            int32_t b = rows->account[other];
            if (b <= a || same(rows, row, other)) continue;
            if (rows->keep && !rows->keep[row] && !rows->keep[other]) continue;
            if (!pair(rows, s, mine, rows->post[other])) continue;
            if (!cells[b].edge.pairs) begin(&cells[b], a, b), s->touched[many++] = b;
            count(rows, s, &cells[b], row, other);
        }
    }
    int fine = 1;
    for (int32_t n = 0; n < many; n++) {
        cell_t *cell = &cells[s->touched[n]];
        if (rows->alike <= 0) cell->edge.units_a = cell->edge.units_b; /* they share the keys */
        if (cell->edge.units_a >= least && cell->edge.units_b >= least)
            fine = fine && put(out, &cell->edge, sizeof cell->edge);
        cell->edge.pairs = 0;
    }
    return fine;
}

typedef int (*account_t)(const rows_t *, stamps_t *, int32_t, int64_t, out_t *);

static PyObject *scanned(const rows_t *rows, int32_t first, int32_t last, int64_t least, int mutual) {
    account_t one = mutual ? account_mutual : account_directed;
    stamps_t stamps;
    out_t out = {0};
    int fine;
    Py_BEGIN_ALLOW_THREADS
    fine = stamps_make(&stamps, rows, mutual ? sizeof(cell_t) : sizeof(slim_t), mutual);
    for (int32_t a = first; fine && a < last; a++) fine = one(rows, &stamps, a, least, &out);
    stamps_free(&stamps);
    Py_END_ALLOW_THREADS
    PyObject *made = fine ? PyBytes_FromStringAndSize((char *)out.at, (Py_ssize_t)out.size)
                          : PyErr_NoMemory();
    free(out.at);
    return made;
}

static PyObject *scan(PyObject *args, int mutual) {
    PyObject *parts, *made = NULL;
    int first, last, posts, units;
    double alike;
    long long least = 1;
    rows_t rows;
    if (!PyArg_ParseTuple(args, "Oii(iid)|L", &parts, &first, &last, &posts, &units, &alike, &least))
        return NULL;
    if (rows_open(&rows, parts, posts, units, alike)) {
        if (first < 0 || last > rows.accounts)
            PyErr_SetString(PyExc_ValueError, "no such accounts");
        else
            made = scanned(&rows, first, last, least, mutual);
    }
    rows_close(&rows);
    return made;
}

PyObject *directed_py(PyObject *self, PyObject *args) {
    (void)self;
    return scan(args, 0);
}

PyObject *mutual_py(PyObject *self, PyObject *args) {
    (void)self;
    return scan(args, 1);
}

static void mark(const rows_t *rows, uint8_t *marks) {
    for (int64_t row = 0; row < rows->many; row++) {
        if (marks[rows->post[row]]) continue;
        for (int32_t other = rows->lo[row]; other < rows->hi[row]; other++)
            if (rows->account[other] != rows->account[row] && !same(rows, row, other)) {
                marks[rows->post[row]] = 1;
                break;
            }
    }
}

PyObject *paired_py(PyObject *self, PyObject *args) {
    PyObject *parts, *made = NULL;
    int posts, units;
    double alike;
    rows_t rows;
    (void)self;
    if (!PyArg_ParseTuple(args, "O(iid)", &parts, &posts, &units, &alike)) return NULL;
    if (rows_open(&rows, parts, posts, units, alike))
        made = PyBytes_FromStringAndSize(NULL, posts);
    if (made) {
        memset(PyBytes_AS_STRING(made), 0, (size_t)posts);
        mark(&rows, (uint8_t *)PyBytes_AS_STRING(made));
    }
    rows_close(&rows);
    return made;
}
