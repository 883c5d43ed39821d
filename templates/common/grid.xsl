<?xml version="1.0" encoding="UTF-8"?>
<!--
grid: column widths of tables whose columns are data.
A column is <col weight="" head="" min=""/>: its share of the width, the words
of its header, and, in mm, the width that it must have at least. No column is
made so narrow that a header word breaks.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:p="urn:pisar:functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="p exsl str">

  <!--
    fo:table-columns for $cols (a fragment of col elements). $width in mm,
    $size in pt. A column whose share is less than its least width gets just
    that; the others share the rest by weight.
  -->
  <xsl:template name="grid-columns">
    <xsl:param name="cols"/>
    <xsl:param name="width"/>
    <xsl:param name="size"/>
    <xsl:variable name="list" select="exsl:node-set($cols)/col"/>
    <xsl:variable name="total" select="sum($list/@weight)"/>
    <xsl:variable name="measured">
      <xsl:call-template name="grid-least">
        <xsl:with-param name="list" select="$list"/>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="size" select="$size"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="done" select="exsl:node-set($measured)/col"/>
    <xsl:variable name="rest"
        select="$width - sum($done[@fixed = 1]/@least)"/>
    <xsl:variable name="weights" select="sum($done[@fixed = 0]/@weight)"/>
    <xsl:for-each select="$done">
      <fo:table-column column-number="{position()}">
        <xsl:attribute name="column-width">
          <xsl:choose>
            <!-- too many least widths for the page: back to the shares -->
            <xsl:when test="not($rest &gt; $width * 0.2)">
              <xsl:value-of select="concat(floor(
                  @weight * $width div $total * 100) div 100, 'mm')"/>
            </xsl:when>
            <xsl:when test="@fixed = 1">
              <xsl:value-of
                  select="concat(floor(@least * 100) div 100, 'mm')"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="concat(floor(
                  @weight * $rest div $weights * 100) div 100, 'mm')"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </fo:table-column>
    </xsl:for-each>
  </xsl:template>

  <!--
    The same for a table of many narrow columns: each gets its least width,
    and a share of what is left. $padding in mm: both sides and the rules;
    $letter: a letter's width in em.
  -->
  <xsl:template name="grid-narrow-columns">
    <xsl:param name="cols"/>
    <xsl:param name="width"/>
    <xsl:param name="size"/>
    <xsl:param name="padding"/>
    <xsl:param name="letter"/>
    <xsl:variable name="list" select="exsl:node-set($cols)/col"/>
    <xsl:variable name="total" select="sum($list/@weight)"/>
    <xsl:variable name="measured">
      <xsl:call-template name="grid-least">
        <xsl:with-param name="list" select="$list"/>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="size" select="$size"/>
        <xsl:with-param name="padding" select="$padding"/>
        <xsl:with-param name="letter" select="$letter"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="done" select="exsl:node-set($measured)/col"/>
    <xsl:variable name="rest" select="$width - sum($done/@least)"/>
    <xsl:for-each select="$done">
      <fo:table-column column-number="{position()}">
        <xsl:attribute name="column-width">
          <xsl:text>proportional-column-width(</xsl:text>
          <xsl:value-of select="format-number(@least + @weight
              * ($rest &gt; 0) * $rest div $total, '0.00')"/>
          <xsl:text>)</xsl:text>
        </xsl:attribute>
      </fo:table-column>
    </xsl:for-each>
  </xsl:template>

  <!-- What each column needs, in mm. -->
  <xsl:template name="grid-least">
    <xsl:param name="list"/>
    <xsl:param name="width"/>
    <xsl:param name="size"/>
    <xsl:param name="padding" select="3.5"/>
    <!-- How wide a letter is, in em; a bold one is about 0.6. -->
    <xsl:param name="letter" select="0.6"/>
    <xsl:variable name="total" select="sum($list/@weight)"/>
    <xsl:for-each select="$list">
      <xsl:variable name="word">
        <xsl:call-template name="grid-longest-word">
          <xsl:with-param name="text" select="@head"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:variable name="need"
          select="$word * $size * $letter * 0.3528 + $padding"/>
      <xsl:variable name="least" select="($need &gt; sum(@min)) * $need
          + not($need &gt; sum(@min)) * sum(@min)"/>
      <col weight="{@weight}" least="{$least}"
          fixed="{number(@weight * $width div $total &lt; $least)}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- How many letters the longest word has; «№ п/п», «В полной» are one. -->
  <xsl:template name="grid-longest-word">
    <xsl:param name="text"/>
    <xsl:variable name="lengths">
      <xsl:for-each select="str:tokenize(
          p:nbsp(normalize-space($text)), ' –-')">
        <xsl:sort select="string-length(.)" data-type="number"
            order="descending"/>
        <n n="{string-length(.)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:value-of select="sum(exsl:node-set($lengths)/n[1]/@n)"/>
  </xsl:template>
</xsl:stylesheet>
