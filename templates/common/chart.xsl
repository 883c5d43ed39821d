<?xml version="1.0" encoding="UTF-8"?>
<!--
chart: figures drawn of numbers that somebody else has worked out, as SVG.
This file has what they share: the figure with its caption, scales, wrapped
texts, legends; the kinds are in chart-bars.xsl and chart-shapes.xsl.

Knows nothing of mentoring. A chart takes a node-set (or a fragment):

    <series name="Факт" tone="dark"/> …
    <category name="Охват обучающихся"><value text="12,5"/> …</category> …

A value is the text that its table prints: the number that is drawn is read
from that text, so that a chart cannot disagree with its table. A text that
is no number («*», «–») is printed in the bar's place.

Units of the drawings are points. Tones are greys and a hatching that stay
apart on paper; every value is printed beside its mark, so nothing rests on a
tone alone.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns="http://www.w3.org/2000/svg"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:c="urn:pisar:chart"
    xmlns:func="http://exslt.org/functions"
    xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="func"
    exclude-result-prefixes="p c func exsl">

  <!-- The size of the words in a drawing, and their line height. -->
  <xsl:variable name="chart-size" select="10"/>
  <xsl:variable name="chart-line" select="11.5"/>
  <!-- How much larger than in a report everything is drawn: a slide is read
       from afar. Slides number no figures. -->
  <xsl:variable name="chart-scale" select="1"/>
  <xsl:variable name="chart-numbered" select="true()"/>
  <!-- As wide as the text; a landscape report says its own. -->
  <xsl:variable name="chart-width" select="floor(number(
      substring-before($text-width, 'mm')) * 72 div 25.4)"/>

  <!-- ===== The figure ===== -->

  <!--
    $drawing: what stands in the svg; $title, and $unit behind it; $lead: a
    sentence before the figure that ends where its number comes («… показано
    на рисунке»); $note: n, what is counted; $source. $number: «false» where
    the paper numbers no figures.
  -->
  <xsl:template name="chart-figure">
    <xsl:param name="drawing"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="height"/>
    <xsl:param name="title"/>
    <xsl:param name="unit"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="words"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="name" select="concat(normalize-space($title),
        substring(concat(', ', $unit), 1, (string-length($unit) + 2)
            * boolean(string($unit))))"/>
    <xsl:if test="normalize-space($lead) and $chart-numbered">
      <fo:block xsl:use-attribute-sets="paragraph" space-before="6pt"
          hyphenate="false" keep-with-next.within-page="always">
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="normalize-space($lead)"/>
        </xsl:call-template>
        <xsl:text>&#160;</xsl:text>
        <pf:number of="figure" ahead="true"/>
        <xsl:text>.</xsl:text>
      </fo:block>
    </xsl:if>
    <fo:block xsl:use-attribute-sets="requisite" text-align="center"
        space-before="10pt" space-after="14pt"
        keep-together.within-page="always">
      <!-- a line as high as the drawing: no room for letters beside it -->
      <fo:block line-stacking-strategy="max-height" font-size="0.1pt"
          line-height="0pt" keep-with-next.within-page="always">
        <fo:instream-foreign-object font-size="{$chart-size}pt"
            line-height="normal">
          <svg width="{$width * $chart-scale}pt"
              height="{$height * $chart-scale}pt"
              viewBox="0 0 {$width} {$height}" font-family="{$font}"
              font-size="{$chart-size}">
            <title><xsl:value-of select="$name"/></title>
            <desc><xsl:value-of select="normalize-space($words)"/></desc>
            <xsl:copy-of select="$drawing"/>
          </svg>
        </fo:instream-foreign-object>
      </fo:block>
      <xsl:variable name="below">
        <xsl:value-of select="normalize-space($note)"/>
        <xsl:if test="normalize-space($source)">
          <xsl:if test="normalize-space($note)">. </xsl:if>
          <xsl:text>Источник: </xsl:text>
          <xsl:value-of select="normalize-space($source)"/>
        </xsl:if>
      </xsl:variable>
      <xsl:if test="string($below)">
        <fo:block font-size="{$small-size}" space-before="4pt"
            keep-with-next.within-page="always">
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="string($below)"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
      <!-- a slide has its own title, which says no unit -->
      <xsl:if test="$number or string($unit)">
        <fo:block space-before="5pt">
          <xsl:if test="$number"><pf:number of="figure"/></xsl:if>
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="$name"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- What the drawing says, for who cannot see it. -->
  <xsl:template name="chart-words">
    <xsl:param name="data"/>
    <xsl:param name="series" select="$data/series"/>
    <xsl:for-each select="$data/category">
      <xsl:value-of select="concat(@name, ': ')"/>
      <xsl:for-each select="value">
        <xsl:variable name="n" select="position()"/>
        <xsl:value-of select="concat(substring(', ', 1, 2 * ($n &gt; 1)),
            $series[$n]/@name, substring(' ', 1,
            number(boolean($series[$n]/@name))), @text)"/>
      </xsl:for-each>
      <xsl:if test="position() != last()">; </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Numbers ===== -->

  <!-- «1 264,5», «−3», «12,5 %» as a number; NaN for «*» and «–». -->
  <func:function name="c:number">
    <xsl:param name="text"/>
    <func:result select="number(translate(normalize-space($text),
        ',−+%&#160;&#x202F; ', '.-'))"/>
  </func:function>

  <!-- The largest of the values; 0 for none. -->
  <func:function name="c:largest">
    <xsl:param name="texts"/>
    <xsl:variable name="numbers">
      <xsl:for-each select="$texts">
        <xsl:sort select="c:number(.)" data-type="number"
            order="descending"/>
        <xsl:if test="position() = 1">
          <xsl:value-of select="c:number(.)"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <func:result select="number(concat('0', translate($numbers, 'NaN-',
        '')))"/>
  </func:function>

  <!-- From one line of the scale to the next: 1, 2 or 5 of some power of
       ten, so that there are at most six. -->
  <func:function name="c:step">
    <xsl:param name="largest"/>
    <xsl:param name="step" select="1"/>
    <xsl:choose>
      <xsl:when test="$largest &lt;= 6 * $step">
        <func:result select="$step"/>
      </xsl:when>
      <xsl:when test="$largest &lt;= 12 * $step">
        <func:result select="2 * $step"/>
      </xsl:when>
      <xsl:when test="$largest &lt;= 30 * $step">
        <func:result select="5 * $step"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="c:step($largest, 10 * $step)"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The end of the scale: a whole number of steps from zero. -->
  <func:function name="c:top">
    <xsl:param name="data"/>
    <xsl:param name="max"/>
    <xsl:variable name="largest"
        select="c:largest($data/category/value/@text)"/>
    <xsl:variable name="step" select="c:step($largest)"/>
    <xsl:choose>
      <xsl:when test="$max &gt;= $largest">
        <func:result select="$max"/>
      </xsl:when>
      <xsl:when test="$largest = 0"><func:result select="1"/></xsl:when>
      <xsl:otherwise>
        <func:result select="ceiling($largest div $step) * $step"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- «12,5 %»: other units stand in the title. -->
  <func:function name="c:label">
    <xsl:param name="text"/>
    <xsl:param name="unit"/>
    <func:result select="concat($text, substring('&#160;%', 1, 2 * ($unit
        = '%' and string(c:number($text)) != 'NaN')))"/>
  </func:function>

  <!-- ===== Words ===== -->

  <!-- What stands together on a line stays together in a drawing, too. -->
  <func:function name="c:words">
    <xsl:param name="text"/>
    <func:result select="p:nbsp(normalize-space($text))"/>
  </func:function>

  <!-- About how wide a text is, in ems: at most, in the faces of papers. -->
  <func:function name="c:width">
    <xsl:param name="text"/>
    <xsl:variable name="n" select="string-length($text)"/>
    <xsl:variable name="narrow" select="$n - string-length(translate($text,
        '.,:;!|()-ijlt &#160;', ''))"/>
    <xsl:variable name="wide" select="$n - string-length(translate($text,
        'мжшщюыф', ''))"/>
    <xsl:variable name="large" select="$n - string-length(translate($text,
        'АБВГДЕЁЗИЙКЛНОПРСТУФХЦЧЭЯ', ''))"/>
    <xsl:variable name="widest" select="$n - string-length(translate($text,
        'ЖМШЩЮЫ№%', ''))"/>
    <func:result select="0.53 * $n - 0.24 * $narrow + 0.2 * $wide
        + 0.18 * $large + 0.45 * $widest"/>
  </func:function>

  <!-- The text in lines of at most $room ems: <l>…</l>, without namespace.
       A word wider than that stays whole. -->
  <xsl:template name="chart-lines">
    <xsl:param name="text"/>
    <xsl:param name="room"/>
    <xsl:param name="line" select="''"/>
    <xsl:variable name="word"
        select="substring-before(concat($text, ' '), ' ')"/>
    <xsl:variable name="next" select="concat($line, substring(' ', 1,
        number($line != '')), $word)"/>
    <xsl:choose>
      <xsl:when test="$text = ''">
        <l xmlns=""><xsl:value-of select="$line"/></l>
      </xsl:when>
      <xsl:when test="$line = '' or c:width($next) &lt;= $room">
        <xsl:call-template name="chart-lines">
          <xsl:with-param name="text" select="substring-after($text, ' ')"/>
          <xsl:with-param name="room" select="$room"/>
          <xsl:with-param name="line" select="$next"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <l xmlns=""><xsl:value-of select="$line"/></l>
        <xsl:call-template name="chart-lines">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="room" select="$room"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The text in lines about $y, their common middle. -->
  <xsl:template name="chart-text">
    <xsl:param name="text"/>
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="width"/>
    <xsl:param name="size" select="$chart-size"/>
    <xsl:param name="anchor" select="'start'"/>
    <xsl:param name="fill" select="'black'"/>
    <!-- middle, or top: where $y is -->
    <xsl:param name="from" select="'middle'"/>
    <xsl:variable name="lines">
      <xsl:call-template name="chart-lines">
        <xsl:with-param name="text" select="c:words($text)"/>
        <xsl:with-param name="room" select="$width div $size"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="all" select="exsl:node-set($lines)/*"/>
    <xsl:variable name="height" select="$size * 1.15"/>
    <xsl:variable name="up" select="($from = 'middle')
        * count($all) * $height div 2"/>
    <text font-size="{$size}" text-anchor="{$anchor}" fill="{$fill}">
      <xsl:for-each select="$all">
        <tspan x="{$x}" y="{$y - $up + (position() - 1) * $height
            + 0.88 * $size}">
          <xsl:value-of select="."/>
          <!-- words of two lines stay two words in the copied text -->
          <xsl:if test="position() != last()">
            <xsl:text> </xsl:text>
          </xsl:if>
        </tspan>
      </xsl:for-each>
    </text>
  </xsl:template>

  <!-- A value beside its mark, on white: no line of the scale runs through
       it. $on: the tone of the box that it stands in instead. -->
  <xsl:template name="chart-value">
    <xsl:param name="text"/>
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="anchor" select="'start'"/>
    <xsl:param name="on" select="''"/>
    <xsl:variable name="wide" select="c:width($text) * $chart-size"/>
    <xsl:if test="$on = '' or $on = 'hatch'">
      <rect x="{$x - $wide div 2 * ($anchor = 'middle')
          - $wide * ($anchor = 'end')}" y="{$y - 7.5}" width="{$wide}"
          height="9" fill="white"/>
    </xsl:if>
    <text x="{$x}" y="{$y}" text-anchor="{$anchor}" fill="{c:ink($on)}">
      <xsl:value-of select="$text"/>
    </text>
  </xsl:template>

  <!-- ===== Tones ===== -->

  <!-- The tone of a series: its own, or by its place. Neighbours differ in
       lightness; the hatched one is told even from a poor copy. -->
  <func:function name="c:tone">
    <xsl:param name="series"/>
    <xsl:param name="n"/>
    <xsl:choose>
      <xsl:when test="$series/@tone">
        <func:result select="string($series/@tone)"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="normalize-space(substring(
            'dark lightwhitehatchpale mid  ', 1 + 5 * (($n - 1) mod 6), 5))"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <func:function name="c:fill">
    <xsl:param name="tone"/>
    <xsl:choose>
      <xsl:when test="$tone = 'dark'"><func:result select="'#4d4d4d'"/></xsl:when>
      <xsl:when test="$tone = 'deep'"><func:result select="'#6e6e6e'"/></xsl:when>
      <xsl:when test="$tone = 'mid'"><func:result select="'#8c8c8c'"/></xsl:when>
      <xsl:when test="$tone = 'light'"><func:result select="'#bfbfbf'"/></xsl:when>
      <xsl:when test="$tone = 'pale'"><func:result select="'#e3e3e3'"/></xsl:when>
      <xsl:otherwise><func:result select="'#ffffff'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Of words on that tone. -->
  <func:function name="c:ink">
    <xsl:param name="tone"/>
    <xsl:variable name="dark" select="$tone = 'dark' or $tone = 'deep'"/>
    <func:result select="concat(substring('white', 1, 5 * $dark),
        substring('black', 1, 5 * not($dark)))"/>
  </func:function>

  <!-- A box in its tone. -->
  <xsl:template name="chart-box">
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="width"/>
    <xsl:param name="height"/>
    <xsl:param name="tone"/>
    <rect x="{$x}" y="{$y}" width="{$width}" height="{$height}"
        fill="{c:fill($tone)}" stroke="black" stroke-width="0.5"/>
    <xsl:if test="$tone = 'hatch'">
      <path stroke="black" stroke-width="0.5">
        <xsl:attribute name="d">
          <xsl:call-template name="chart-hatch">
            <xsl:with-param name="x" select="$x"/>
            <xsl:with-param name="y" select="$y"/>
            <xsl:with-param name="width" select="$width"/>
            <xsl:with-param name="height" select="$height"/>
          </xsl:call-template>
        </xsl:attribute>
      </path>
    </xsl:if>
  </xsl:template>

  <!-- Lines that rise to the right, cut at the box: each runs over the line
       x + $at at its foot; about a hundred of them at most. -->
  <xsl:template name="chart-hatch">
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="width"/>
    <xsl:param name="height"/>
    <xsl:param name="step" select="3.5
        + ($width + $height &gt; 350) * ($width + $height - 350) div 100"/>
    <xsl:param name="at" select="$step - $height"/>
    <xsl:if test="$at &lt; $width">
      <xsl:variable name="left" select="$at * ($at &gt; 0)"/>
      <xsl:variable name="right" select="($at + $height &lt; $width)
          * ($at + $height) + not($at + $height &lt; $width) * $width"/>
      <xsl:value-of select="concat('M', $x + $left, ' ', $y + $height
          - ($left - $at), 'L', $x + $right, ' ', $y + $height
          - ($right - $at))"/>
      <xsl:call-template name="chart-hatch">
        <xsl:with-param name="x" select="$x"/>
        <xsl:with-param name="y" select="$y"/>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="height" select="$height"/>
        <xsl:with-param name="step" select="$step"/>
        <xsl:with-param name="at" select="$at + $step"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Legend ===== -->

  <!-- Marks with their names in a row from $x at the height $y. The names
       that do not fit begin another row: c:legend-rows() tells how many. -->
  <xsl:template name="chart-legend">
    <xsl:param name="series"/>
    <xsl:param name="y"/>
    <xsl:param name="width"/>
    <xsl:variable name="places">
      <xsl:call-template name="chart-legend-places">
        <xsl:with-param name="series" select="$series"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($places)/*">
      <xsl:variable name="n" select="position()"/>
      <xsl:variable name="at" select="$y + @row * 14"/>
      <xsl:choose>
        <xsl:when test="$series[$n]/@mark = 'line'">
          <path d="M{@x + 5} {$at - 5}v10" stroke="black"
              stroke-width="2"/>
        </xsl:when>
        <xsl:when test="$series[$n]/@mark">
          <path d="M{@x} {$at}h11">
            <xsl:call-template name="chart-pen">
              <xsl:with-param name="mark" select="$series[$n]/@mark"/>
            </xsl:call-template>
          </path>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="chart-box">
            <xsl:with-param name="x" select="@x + 0.5"/>
            <xsl:with-param name="y" select="$at - 4.5"/>
            <xsl:with-param name="width" select="10"/>
            <xsl:with-param name="height" select="9"/>
            <xsl:with-param name="tone" select="c:tone($series[$n], $n)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="chart-text">
        <xsl:with-param name="text" select="@name"/>
        <xsl:with-param name="x" select="@x + 14"/>
        <xsl:with-param name="y" select="$at"/>
        <xsl:with-param name="width" select="9999"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- How a closed line is drawn: the last series' solid. -->
  <xsl:template name="chart-pen">
    <xsl:param name="mark"/>
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke">
      <xsl:if test="$mark = 'solid'">black</xsl:if>
      <xsl:if test="$mark != 'solid'">#6a6a6a</xsl:if>
    </xsl:attribute>
    <xsl:attribute name="stroke-width">
      <xsl:value-of select="1.5 + 0.5 * ($mark = 'solid')"/>
    </xsl:attribute>
    <xsl:if test="$mark != 'solid'">
      <xsl:attribute name="stroke-dasharray">4 2.5</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="chart-legend-places">
    <xsl:param name="series"/>
    <xsl:param name="width"/>
    <xsl:param name="n" select="1"/>
    <xsl:param name="x" select="0"/>
    <xsl:param name="row" select="0"/>
    <xsl:if test="$n &lt;= count($series)">
      <xsl:variable name="room" select="30
          + c:width($series[$n]/@name) * $chart-size"/>
      <xsl:variable name="over"
          select="$x &gt; 0 and $x + $room - 12 &gt; $width"/>
      <m xmlns="" x="{$x * not($over)}" row="{$row + $over}"
          name="{$series[$n]/@name}"/>
      <xsl:call-template name="chart-legend-places">
        <xsl:with-param name="series" select="$series"/>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="n" select="$n + 1"/>
        <xsl:with-param name="x" select="$x * not($over) + $room"/>
        <xsl:with-param name="row" select="$row + $over"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- How high the legend is; 0 where one series needs none. -->
  <func:function name="c:legend-height">
    <xsl:param name="series"/>
    <xsl:param name="width"/>
    <xsl:variable name="places">
      <xsl:call-template name="chart-legend-places">
        <xsl:with-param name="series" select="$series"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:variable>
    <func:result select="(count($series) &gt; 1) * (6 + 14 * (1
        + sum(exsl:node-set($places)/*[last()]/@row)))"/>
  </func:function>
</xsl:stylesheet>
