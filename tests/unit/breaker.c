/* Lines of boxes, glue and penalties. A letter is 10 wide, a space 10. */
#include "unit.h"

#include "base/arena.h"
#include "layout/breaker.h"

#define MAX	2000

struct paragraph_of_items {
	struct item	 items[MAX];
	size_t		 n;
	struct arena	*arena;
	struct line_break *lines;
	size_t		 nline;
};

static struct paragraph_of_items p;

static void
add(uint8_t kind, mpt width, mpt stretch, mpt shrink, int16_t penalty)
{
	p.items[p.n++] = (struct item){ .kind = kind, .width = width,
	    .stretch = stretch, .shrink = shrink, .penalty = penalty };
}

/* "aaa bb-b|b": - is a hyphen, | a break without one, ! a forced one. */
static void
write(const char *text)
{
	p.n = 0;
	for (; *text != '\0'; text++) {
		switch (*text) {
		case ' ':
			add(ITEM_GLUE, 10, 5, 3, 0);
			break;
		case '-':
			add(ITEM_PENALTY, 10, 0, 0, 50);
			p.items[p.n - 1].hyphen = true;
			break;
		case '|':
			add(ITEM_PENALTY, 0, 0, 0, 0);
			break;
		case '!':
			add(ITEM_PENALTY, 0, 0, 0, PENALTY_FORCE);
			break;
		default:
			add(ITEM_BOX, 10, 0, 0, 0);
			break;
		}
	}
}

/* The end of a justified paragraph. */
static void
finish(void)
{
	add(ITEM_PENALTY, 0, 0, 0, PENALTY_NEVER);
	add(ITEM_GLUE, 0, 10000, 0, 0);
	add(ITEM_PENALTY, 0, 0, 0, PENALTY_FORCE);
}

static void
set(const struct break_how *how)
{
	const struct item	*items = p.items;
	size_t			 n = p.n;

	if (p.arena == NULL)
		p.arena = arena_new();
	p.nline = break_lines(p.arena, how, &items, &n, &p.lines);
}

static void
set_width(mpt width)
{
	struct break_how how = { .width = width };

	set(&how);
}

TEST(nothing_makes_no_line)
{
	p.n = 0;
	set_width(100);
	CHECK_INT(p.nline, 0);
}

TEST(what_fits_is_one_line)
{
	write("aa bb");
	finish();
	set_width(100);
	CHECK_INT(p.nline, 1);
	CHECK(!p.lines[0].overfull);
}

TEST(end_of_items_is_a_break)
{
	write("aa bb");
	set_width(50);
	CHECK_INT(p.nline, 1);
	CHECK_INT(p.lines[0].end, 5);
}

TEST(space_at_a_break_is_dropped)
{
	write("aaaa bbbb");
	finish();
	set_width(40);
	CHECK_INT(p.nline, 2);
	CHECK_INT(p.lines[0].end, 4);
	CHECK_INT(p.lines[1].start, 5);
	CHECK(p.lines[0].ratio == 0);
}

TEST(spaces_shrink_to_fit)
{
	write("aa bb cc");
	finish();
	set_width(76);
	CHECK_INT(p.nline, 1);
	CHECK(p.lines[0].ratio < -0.5 && p.lines[0].ratio >= -1);
}

TEST(forced_break_is_taken)
{
	write("aa!bb");
	finish();
	set_width(1000);
	CHECK_INT(p.nline, 2);
	CHECK_INT(p.lines[0].end, 2);
	CHECK_INT(p.lines[1].start, 3);
}

TEST(forced_break_at_the_end_makes_no_empty_line)
{
	write("aa!");
	set_width(1000);
	CHECK_INT(p.nline, 1);
}

/* First fit would set "aa bb" and leave "cccccc" with a hole before it. */
TEST(whole_paragraph_is_looked_at)
{
	write("aaa bb cc dddddd ee ff gggg");
	finish();
	set_width(100);
	CHECK(p.nline == 3);
	for (size_t i = 0; i < p.nline; i++)
		CHECK(!p.lines[i].overfull);
}

TEST(word_too_wide_sticks_out_alone)
{
	write("aa bbbbbbbb cc");
	finish();
	set_width(50);
	CHECK_INT(p.nline, 3);
	CHECK(!p.lines[0].overfull);
	CHECK(p.lines[1].overfull);
	CHECK(!p.lines[2].overfull);
}

TEST(every_line_may_stick_out)
{
	write("aaa bbb");
	finish();
	set_width(0);
	CHECK_INT(p.nline, 2);
	CHECK(p.lines[0].overfull && p.lines[1].overfull);
}

TEST(negative_width_is_survived)
{
	write("aaa bbb");
	set_width(-1000);
	CHECK_INT(p.nline, 2);
}

TEST(penalty_never_is_no_break)
{
	write("aaa");
	add(ITEM_PENALTY, 0, 0, 0, PENALTY_NEVER);
	add(ITEM_GLUE, 10, 5, 3, 0);
	add(ITEM_BOX, 30, 0, 0, 0);
	finish();
	set_width(40);
	CHECK_INT(p.nline, 1);
	CHECK(p.lines[0].overfull);
}

TEST(width_of_a_penalty_counts_when_taken)
{
	write("aaa-bbb");
	finish();
	set_width(40);
	CHECK_INT(p.nline, 2);
	CHECK_INT(p.lines[0].end, 3);
	CHECK(!p.lines[0].overfull);
}

static const struct item *second;
static size_t nsecond;
static int asked;

static bool
give_second(void *ctx, const struct item **items, size_t *n)
{
	(void)ctx;
	asked++;
	*items = second;
	*n = nsecond;
	return true;
}

TEST(hyphens_are_not_asked_for_without_need)
{
	struct break_how how = { .width = 50, .more = give_second };

	asked = 0;
	write("aa bb aa bb");
	finish();
	set(&how);
	CHECK_INT(asked, 0);
	CHECK_INT(p.nline, 2);
}

TEST(hyphens_are_asked_for_when_lines_are_bad)
{
	static struct item	hyphenated[MAX];
	struct break_how	how = { .width = 60, .more = give_second };

	asked = 0;
	write("aa bb-bbbb");
	finish();
	memcpy(hyphenated, p.items, sizeof(hyphenated));
	second = hyphenated;
	nsecond = p.n;
	write("aa bbbbbb");
	finish();
	set(&how);
	CHECK_INT(asked, 1);
	CHECK_INT(p.nline, 2);
	CHECK_INT(p.lines[0].end, 5);
}

/* The most lines in a row that end in a hyphen. */
static int
longest_ladder(int limit)
{
	struct break_how	how = { .width = 30, .ladder = limit };
	int			now = 0, most = 0;

	write("a|a-a|a-a|a-a|a-a|a-a|a");
	set(&how);
	for (size_t i = 0; i + 1 < p.nline; i++) {
		now = p.items[p.lines[i].end].hyphen ? now + 1 : 0;
		most = now > most ? now : most;
	}
	return most;
}

/* Only lines "aa-" are full; those that end at | are short. */
TEST(ladder_of_hyphens_is_limited)
{
	CHECK(longest_ladder(0) > 2);
	CHECK_INT(longest_ladder(2), 2);
	CHECK_INT(longest_ladder(1), 1);
}

/* Hostile: everything has no width, every place may break. */
TEST(breaks_without_width_take_no_square_time)
{
	static struct item	many[60000];
	const struct item	*items = many;
	size_t			n = sizeof(many) / sizeof(many[0]);
	struct break_how	how = { .width = 1000 };

	for (size_t i = 0; i < n; i++)
		many[i] = (struct item){ .kind = i % 2 ? ITEM_PENALTY :
		    ITEM_BOX };
	if (p.arena == NULL)
		p.arena = arena_new();
	CHECK(break_lines(p.arena, &how, &items, &n, &p.lines) > 0);
}
