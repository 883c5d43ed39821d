/* The base layer: memory, bytes, UTF-8, lengths, problems. */
#include "unit.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/mpt.h"
#include "base/utf8.h"

TEST(arena_copies_are_ended_by_nul)
{
	struct arena	*arena = arena_new();

	CHECK_STR(arena_copy(arena, "наставник", 4), "на");
	CHECK_STR(arena_printf(arena, "%d пар", 12), "12 пар");
	arena_free(arena);
}

TEST(buf_xml_escapes)
{
	struct buf	b = { 0 };

	buf_xml(&b, "«А» & <b> \"");
	CHECK_STR(buf_text(&b), "«А» &amp; &lt;b&gt; &quot;");
	buf_free(&b);
}

TEST(utf8_goes_through_a_text)
{
	const char	*p = "Ёж";

	CHECK_INT(utf8_next(&p), 0x401);
	CHECK_INT(utf8_next(&p), 0x436);
	CHECK_STR(p, "");
	CHECK_INT(utf8_length("съёмка"), 6);
}

TEST(utf8_knows_bad_bytes)
{
	CHECK(utf8_valid("да", 4));
	CHECK(!utf8_valid("да", 3));		/* cut in the middle of а */
	CHECK(!utf8_valid("\xED\xA0\x80", 3));	/* a lone surrogate */
	CHECK(!utf8_valid("\xC0\xAF", 2));	/* a longer form than needed */
}

TEST(mpt_of_units)
{
	mpt	length;

	CHECK(mpt_from_unit(1, "in", &length));
	CHECK_INT(length, 72000);
	CHECK(mpt_from_unit(10, "mm", &length));
	CHECK_INT(length, 28346);
	CHECK(!mpt_from_unit(1, "ell", &length));
	CHECK(!mpt_from_unit(1e9, "mm", &length));
}

TEST(mpt_scales_without_overflow)
{
	CHECK_INT(mpt_scale(MPT_MAX, 2, 3), 18897638);
	CHECK_INT(mpt_scale(-5, 1, 2), -3);
}
