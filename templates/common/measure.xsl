<?xml version="1.0" encoding="UTF-8"?>
<!--
  measure: every number of the monitoring report, computed from the data.

  Knows the vocabulary (urn:pisar:data) and the counting rules; knows nothing of pages. Whoever prints the numbers asks
  the functions below (namespace urn:pisar:measure); nothing here may be typed by hand.

  Numbers are kept as fractions of whole numbers: a value with up to four decimals is scaled by 10000 and rounded to the
  nearest whole number, sums are exact, and m:ratio() rounds half up on the whole numbers: no 0,45 that a binary
  fraction turned into 0,4. Negative numbers round like positive ones (half away from zero), so that a fall prints as
  the mirror of a rise.

  Worked example (checked by hand):
    answers before: 4 6 7 (three people), after: 7 8 8 9 (the same three and one more)
    mean before   (4 + 6 + 7) / 3 = 17/3  = 5,666…  printed 5,7
    mean after    (7 + 8 + 8 + 9) / 4 = 32/4        printed 8,0
    paired delta  over the three: ((7-4) + (8-6) + (8-7)) / 3 = 6/3    printed +2,0, n = 3
    (8,0 - 5,7 = 2,3 is not it: the fourth person has no "before")
    median after  7 8 8 9: (8 + 8) / 2              printed 8
    deviation     of the sample, n ≥ 5: 4 6 7 8 10  mean 7, (9 + 1 + 0 + 1 + 9) / 4 = 5, root 2,236…  printed 2,2
    satisfied     threshold 8: three of four        printed 75,0 %
    execution     5 full + 1 exceeded of 8 rows with a status: 6/8     printed 75,0 %
    coverage      17 of 120: 14,1666…               printed 14,2 %; of 0: printed as a dash, with a note
    half up       1/16 of 100 = 6,25                printed 6,3; m:ratio(-25, 100, 1) prints −0,3
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:pisar:data"
                xmlns:m="urn:pisar:measure" xmlns:func="http://exslt.org/functions" xmlns:exsl="http://exslt.org/common"
                xmlns:set="http://exslt.org/sets" extension-element-prefixes="func" exclude-result-prefixes="d m func exsl set">

  <xsl:include href="measure-survey.xsl"/>
  <xsl:include href="measure-schools.xsl"/>
  <xsl:include href="measure-public.xsl"/>

  <!-- The whole data document, also when a template works on a fragment of its own. -->
  <xsl:variable name="m-root" select="/"/>
  <xsl:variable name="m-monitoring" select="($m-root//d:monitoring)[1]"/>
  <xsl:variable name="m-people" select="$m-root//d:people/d:person"/>

  <!-- ===== Numbers ===== -->

  <!-- A date as a number that can be compared: 20270531. -->
  <func:function name="m:day">
    <xsl:param name="date"/>
    <func:result select="number(translate(substring($date, 1, 10), '-', ''))"/>
  </func:function>

  <!-- num/den with so many decimals: half up, decimal comma, a true minus; «–» when there is nothing to divide by. -->
  <func:function name="m:ratio">
    <xsl:param name="num"/>
    <xsl:param name="den"/>
    <xsl:param name="places" select="1"/>
    <xsl:variable name="scale" select="m:power($places)"/>
    <xsl:variable name="size" select="($num &gt;= 0) * $num - ($num &lt; 0) * $num"/>
    <xsl:variable name="units" select="floor((2 * $size * $scale + $den) div (2 * $den))"/>
    <xsl:variable name="sign" select="substring('−', 1, number($num &lt; 0 and $units &gt; 0))"/>
    <xsl:choose>
      <xsl:when test="not($den &gt; 0) or string($num) = 'NaN'"><func:result select="'–'"/></xsl:when>
      <xsl:when test="$places = 0"><func:result select="concat($sign, m:grouped($units))"/></xsl:when>
      <xsl:otherwise>
        <func:result select="concat($sign, m:grouped(floor($units div $scale)), ',',
          substring(string($scale + $units mod $scale), 2))"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The same with a plus before a rise. -->
  <func:function name="m:change">
    <xsl:param name="num"/>
    <xsl:param name="den"/>
    <xsl:param name="places" select="1"/>
    <xsl:variable name="text" select="m:ratio($num, $den, $places)"/>
    <func:result select="concat(substring('+', 1, number($num &gt; 0 and translate($text, '0,–', '') != '')), $text)"/>
  </func:function>

  <!-- A share in per cent, without the sign. -->
  <func:function name="m:share">
    <xsl:param name="part"/>
    <xsl:param name="whole"/>
    <func:result select="m:ratio($part * 100, $whole, 1)"/>
  </func:function>

  <func:function name="m:power">
    <xsl:param name="places"/>
    <func:result select="number(substring('10000000', 1, $places + 1))"/>
  </func:function>

  <!-- Thousands apart from five digits on (layout rule 12.5). -->
  <func:function name="m:grouped">
    <xsl:param name="whole"/>
    <xsl:choose>
      <xsl:when test="$whole &gt;= 10000">
        <func:result select="translate(format-number($whole, '#,##0'), ',', '&#x202F;')"/>
      </xsl:when>
      <xsl:otherwise><func:result select="string($whole)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- A number as typed, in Russian writing: 7.5 → 7,5; -1 → −1. -->
  <func:function name="m:plain">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="string(number($value)) = 'NaN'"><func:result select="'–'"/></xsl:when>
      <xsl:otherwise><func:result select="translate(string(number($value)), '.-', ',−')"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The sum of the values, scaled by 10000, as an exact whole number. -->
  <func:function name="m:sum">
    <xsl:param name="values"/>
    <func:result select="round(sum($values) * 10000)"/>
  </func:function>

  <!-- ===== Period and people ===== -->

  <!-- The pairs and groups that worked in the period: begun by the day of the report, not ended before the period.
       Stopped early and replaced ones count; planned ones do not. -->
  <xsl:variable name="m-as-of">
    <xsl:choose>
      <xsl:when test="$m-monitoring/@as-of"><xsl:value-of select="m:day($m-monitoring/@as-of)"/></xsl:when>
      <xsl:otherwise>99991231</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- The year that the report is about: of the day of the count. -->
  <xsl:variable name="m-year" select="substring($m-as-of, 1, 4)"/>
  <xsl:variable name="m-start">
    <xsl:choose>
      <xsl:when test="$m-monitoring/@start"><xsl:value-of select="m:day($m-monitoring/@start)"/></xsl:when>
      <xsl:otherwise>0</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="m-pairs" select="$m-root//d:pairs/d:pair[not(@status = 'planned')]
    [m:day(@start) &lt;= $m-as-of and m:day(@end) &gt;= $m-start]
    [not(d:stop) or m:day(d:stop/@date) &gt;= $m-start]"/>

  <!-- Participants who were in the pair within the period. -->
  <func:function name="m:within">
    <xsl:param name="participants"/>
    <func:result select="$participants[not(@from) or m:day(@from) &lt;= $m-as-of]
      [not(@to) or m:day(@to) &gt;= $m-start]"/>
  </func:function>

  <!-- Persons, each once, however many pairs they are in. (A function inside a predicate is called for each node: what
       does not change is taken out of it.) -->
  <func:function name="m:mentors">
    <xsl:param name="pairs" select="$m-pairs"/>
    <xsl:variable name="ids" select="m:within($pairs/d:mentor)/@person"/>
    <func:result select="$m-people[@id = $ids]"/>
  </func:function>
  <func:function name="m:mentees">
    <xsl:param name="pairs" select="$m-pairs"/>
    <xsl:variable name="ids" select="m:within($pairs/d:mentee)/@person"/>
    <func:result select="$m-people[@id = $ids]"/>
  </func:function>

  <!-- Three kinds that make up the whole: a pupil has a class (group) and no post; others from outside; else staff. -->
  <func:function name="m:pupils">
    <xsl:param name="persons"/>
    <func:result select="$persons[d:class-or-group and not(d:position)]"/>
  </func:function>
  <func:function name="m:staff">
    <xsl:param name="persons"/>
    <func:result select="$persons[d:position or not(d:class-or-group)][not(@contour = 'external') and not(d:workplace)]"/>
  </func:function>
  <func:function name="m:external">
    <xsl:param name="persons"/>
    <func:result select="$persons[d:position or not(d:class-or-group)][@contour = 'external' or d:workplace]"/>
  </func:function>

  <!-- Persons whose full years on the day lie in the band, both ends included. Born 2012-04-18, on 2022-04-18: ten. -->
  <func:function name="m:aged">
    <xsl:param name="persons"/>
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <xsl:param name="day"/>
    <func:result select="$persons[d:birth-date
        and floor(($day - m:day(d:birth-date)) div 10000) &gt;= $from
        and floor(($day - m:day(d:birth-date)) div 10000) &lt;= $to]
      | $persons[not(d:birth-date) and d:age &gt;= $from and d:age &lt;= $to]"/>
  </func:function>

  <!-- Young specialists: named so in the register, or staff with at most three years of work. -->
  <func:function name="m:young-specialists">
    <xsl:param name="persons"/>
    <func:result select="m:staff($persons)[d:mentee-record/d:category = 'young-specialist'
      or d:experience-years &lt;= 3]"/>
  </func:function>

  <!-- ===== What an indicator may count ===== -->

  <func:function name="m:count">
    <xsl:param name="what"/>
    <xsl:param name="date"/>
    <xsl:variable name="day">
      <xsl:choose>
        <xsl:when test="$date != ''"><xsl:value-of select="m:day($date)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$m-as-of"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$what = 'mentors'"><func:result select="count(m:mentors())"/></xsl:when>
      <xsl:when test="$what = 'mentees'"><func:result select="count(m:mentees())"/></xsl:when>
      <xsl:when test="$what = 'mentees-pupils'"><func:result select="count(m:pupils(m:mentees()))"/></xsl:when>
      <xsl:when test="$what = 'mentees-staff'"><func:result select="count(m:staff(m:mentees()))"/></xsl:when>
      <xsl:when test="$what = 'mentees-10-19'">
        <func:result select="count(m:aged(m:mentees(), 10, 19, number($day)))"/>
      </xsl:when>
      <xsl:when test="$what = 'mentors-15-19'">
        <func:result select="count(m:aged(m:mentors(), 15, 19, number($day)))"/>
      </xsl:when>
      <xsl:when test="$what = 'young-specialist-mentees'">
        <func:result select="count(m:young-specialists(m:mentees()))"/>
      </xsl:when>
      <xsl:when test="$what = 'young-specialist-mentors'">
        <func:result select="count(m:young-specialists(m:mentors()))"/>
      </xsl:when>
      <xsl:when test="$what = 'satisfied-mentees'">
        <func:result select="m:respondents(m:satisfied(m:satisfaction-responses('mentee')))"/>
      </xsl:when>
      <xsl:when test="$what = 'answered-mentees'">
        <func:result select="m:respondents(m:satisfaction-responses('mentee'))"/>
      </xsl:when>
      <xsl:when test="$what = 'satisfied-mentors'">
        <func:result select="m:respondents(m:satisfied(m:satisfaction-responses('mentor')))"/>
      </xsl:when>
      <xsl:when test="$what = 'answered-mentors'">
        <func:result select="m:respondents(m:satisfaction-responses('mentor'))"/>
      </xsl:when>
      <xsl:when test="$what = 'pairs'"><func:result select="count($m-pairs)"/></xsl:when>
      <xsl:when test="$what = 'partners'">
        <func:result select="count(set:distinct(m:mentors()/d:workplace/@partner))"/>
      </xsl:when>
      <xsl:otherwise><func:result select="number('NaN')"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- A numerator or denominator as a whole number scaled by 10000; NaN when it is not known. Each is worked out once:
       a report asks for it in its table, in its notes and by years. -->
  <xsl:variable name="m-quantities">
    <xsl:for-each select="$m-monitoring/d:indicator/d:numerator | $m-monitoring/d:indicator/d:denominator">
      <q of="{generate-id()}" value="{m:work-out(.)}"/>
    </xsl:for-each>
  </xsl:variable>
  <func:function name="m:quantity">
    <xsl:param name="quantity"/>
    <func:result select="number(exsl:node-set($m-quantities)/q[@of = generate-id($quantity)]/@value)"/>
  </func:function>
  <func:function name="m:work-out">
    <xsl:param name="quantity"/>
    <xsl:variable name="population" select="$m-monitoring/d:population[@id = $quantity/@population]"/>
    <xsl:variable name="quantity-of" select="concat(substring('part', 1, 4 * count($quantity/self::d:numerator)),
      substring('whole', 1, 5 * count($quantity/self::d:denominator)))"/>
    <xsl:choose>
      <xsl:when test="$quantity/@value"><func:result select="round($quantity/@value * 10000)"/></xsl:when>
      <xsl:when test="$quantity/@count = 'schools'">
        <func:result select="m:schools-sum(m:school-values(string($quantity/../@code), $m-year), $quantity-of)"/>
      </xsl:when>
      <xsl:when test="$quantity/@count">
        <func:result select="m:count($quantity/@count, string($quantity/@date)) * 10000"/>
      </xsl:when>
      <xsl:when test="$population"><func:result select="$population/@value * 10000"/></xsl:when>
      <xsl:otherwise><func:result select="number('NaN')"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The indicator's present value as a fraction: m:indicator-num over m:indicator-den. Per cent where it has a
       denominator and no other unit. -->
  <func:function name="m:per-cent">
    <xsl:param name="indicator"/>
    <func:result select="not($indicator/@unit) or $indicator/@unit = '%'"/>
  </func:function>
  <func:function name="m:indicator-num">
    <xsl:param name="indicator"/>
    <xsl:variable name="num" select="m:quantity($indicator/d:numerator)"/>
    <func:result select="$num * (1 + 99 * ($indicator/d:denominator and m:per-cent($indicator)))"/>
  </func:function>
  <func:function name="m:indicator-den">
    <xsl:param name="indicator"/>
    <xsl:choose>
      <xsl:when test="$indicator/d:denominator"><func:result select="m:quantity($indicator/d:denominator)"/></xsl:when>
      <xsl:otherwise><func:result select="10000"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The present value as printed: a share with one decimal, a bare number as it is. -->
  <func:function name="m:indicator-text">
    <xsl:param name="indicator"/>
    <xsl:variable name="num" select="m:indicator-num($indicator)"/>
    <xsl:choose>
      <xsl:when test="$indicator/d:denominator">
        <func:result select="m:ratio($num, m:indicator-den($indicator), 1)"/>
      </xsl:when>
      <xsl:otherwise><func:result select="m:plain($num div 10000)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The fact of a year as a fraction m:year-num over m:year-den: this year's is computed, so is another's that the
       schools sent; else what was written down. NaN when nothing is known. -->
  <func:function name="m:year-num">
    <xsl:param name="indicator"/>
    <xsl:param name="year"/>
    <xsl:variable name="sent" select="m:school-values(string($indicator/@code), $year)
      [$indicator/d:numerator/@count = 'schools']"/>
    <xsl:variable name="written" select="$indicator/d:actual[@year = $year]/@value"/>
    <xsl:choose>
      <xsl:when test="$year = $m-year and $indicator/d:numerator">
        <func:result select="m:indicator-num($indicator)"/>
      </xsl:when>
      <xsl:when test="$written"><func:result select="round($written * 10000)"/></xsl:when>
      <xsl:otherwise>
        <func:result select="m:schools-sum($sent, 'part')
          * (1 + 99 * ($indicator/d:denominator and m:per-cent($indicator)))"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>
  <func:function name="m:year-den">
    <xsl:param name="indicator"/>
    <xsl:param name="year"/>
    <xsl:choose>
      <xsl:when test="$year = $m-year and $indicator/d:numerator">
        <func:result select="m:indicator-den($indicator)"/>
      </xsl:when>
      <xsl:when test="$indicator/d:actual[@year = $year] or not($indicator/d:denominator)">
        <func:result select="10000"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="m:schools-sum(m:school-values(string($indicator/@code), $year), 'whole')"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- As printed: a share with one decimal, a bare number as it is; in a public copy only as far as it may be said. -->
  <func:function name="m:year-text">
    <xsl:param name="indicator"/>
    <xsl:param name="year"/>
    <xsl:variable name="num" select="m:year-num($indicator, $year)"/>
    <xsl:variable name="computed" select="$year = $m-year and $indicator/d:numerator"/>
    <xsl:choose>
      <xsl:when test="$computed"><func:result select="m:indicator-open-text($indicator)"/></xsl:when>
      <xsl:when test="m:per-cent($indicator)">
        <func:result select="m:ratio($num, m:year-den($indicator, $year), 1)"/>
      </xsl:when>
      <xsl:otherwise><func:result select="m:plain($num div m:year-den($indicator, $year))"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The present value for whoever reads the paper. -->
  <func:function name="m:indicator-open-text">
    <xsl:param name="indicator"/>
    <xsl:variable name="part" select="m:quantity($indicator/d:numerator) div 10000"/>
    <xsl:variable name="whole" select="m:quantity($indicator/d:denominator) div 10000"/>
    <xsl:choose>
      <xsl:when test="$indicator/d:denominator and m:openness($part, $whole) != 'exact'">
        <func:result select="m:open-share($part, $whole)"/>
      </xsl:when>
      <xsl:when test="not($indicator/d:denominator) and m:small($part)"><func:result select="'*'"/></xsl:when>
      <xsl:otherwise><func:result select="m:indicator-text($indicator)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- From one year to another: the difference of the exact values, not of the printed ones; «–» when one is unknown. -->
  <func:function name="m:year-change">
    <xsl:param name="indicator"/>
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <xsl:variable name="num-from" select="m:year-num($indicator, $from) div 10000"/>
    <xsl:variable name="den-from" select="m:year-den($indicator, $from) div 10000"/>
    <xsl:variable name="num-to" select="m:year-num($indicator, $to) div 10000"/>
    <xsl:variable name="den-to" select="m:year-den($indicator, $to) div 10000"/>
    <func:result select="m:change($num-to * $den-from - $num-from * $den-to, $den-from * $den-to, 1)"/>
  </func:function>

  <!-- достигнут / не хватает N п.п., by the exact value, not the printed one. -->
  <func:function name="m:verdict">
    <xsl:param name="num"/>
    <xsl:param name="den"/>
    <xsl:param name="target"/>
    <xsl:param name="direction"/>
    <xsl:param name="unit"/>
    <xsl:variable name="short" select="round($target * 10000) * $den - $num * 10000"/>
    <xsl:variable name="gap" select="$short * (1 - 2 * ($direction = 'lower'))"/>
    <xsl:variable name="gap-text" select="m:ratio($gap, $den * 10000, 1)"/>
    <xsl:variable name="unit-text">
      <xsl:choose>
        <xsl:when test="$unit = '' or $unit = '%'">&#160;п.п.</xsl:when>
        <xsl:otherwise><xsl:value-of select="concat('&#160;', $unit)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="word">
      <xsl:choose>
        <xsl:when test="$direction = 'lower'">превышает цель на </xsl:when>
        <xsl:otherwise>не хватает </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not($den &gt; 0) or string($num) = 'NaN' or $target = ''"><func:result select="'–'"/></xsl:when>
      <xsl:when test="$gap &lt;= 0"><func:result select="'достигнут'"/></xsl:when>
      <xsl:when test="$gap-text = '0,0'"><func:result select="concat($word, 'менее 0,1', $unit-text)"/></xsl:when>
      <xsl:otherwise><func:result select="concat($word, $gap-text, $unit-text)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- A change judged by what is better: улучшение, ухудшение, без изменений; «–» when nobody was measured twice. -->
  <func:function name="m:trend">
    <xsl:param name="change"/>
    <xsl:param name="n"/>
    <xsl:param name="direction"/>
    <xsl:choose>
      <xsl:when test="not($n &gt; 0)"><func:result select="'–'"/></xsl:when>
      <xsl:when test="$change = 0"><func:result select="'без изменений'"/></xsl:when>
      <xsl:when test="($change &gt; 0) = not($direction = 'lower')"><func:result select="'улучшение'"/></xsl:when>
      <xsl:otherwise><func:result select="'ухудшение'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- ===== Plans, meetings, roadmap ===== -->

  <xsl:variable name="m-plans" select="$m-root//d:plans/d:plan[@pair = $m-pairs/@id]"/>

  <!-- Rows that somebody judged. -->
  <func:function name="m:judged">
    <xsl:param name="plans"/>
    <func:result select="($plans/d:row[not(@skip = 'true' or @skip = '1')] | $plans/d:extra-row)[@actual-status]"/>
  </func:function>
  <!-- Rows whose result was reached: fully, or more than planned. -->
  <func:function name="m:reached">
    <xsl:param name="plans"/>
    <func:result select="m:judged($plans)[@actual-status = 'full' or @actual-status = 'exceeded']"/>
  </func:function>

  <!-- Meetings of one pair's record: the typed number, else the list within the period. -->
  <func:function name="m:meetings-held">
    <xsl:param name="records"/>
    <func:result select="sum($records/@held) + count($records[not(@held)]/d:meeting
      [not(@status) or @status = 'held'][m:day(@date) &gt;= $m-start and m:day(@date) &lt;= $m-as-of])"/>
  </func:function>
  <func:function name="m:meetings-planned">
    <xsl:param name="records"/>
    <func:result select="sum($records/@planned) + count($records[not(@planned)]/d:meeting)"/>
  </func:function>

</xsl:stylesheet>
