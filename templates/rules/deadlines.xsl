<?xml version="1.0" encoding="UTF-8"?>
<!--
deadlines: rule 9.8: a term runs forwards and lies within the plan it is of.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func"
    exclude-result-prefixes="d r">

  <xsl:template name="rules-of-deadlines">
    <xsl:for-each select="$dossier/d:programme | $dossier/d:roadmap
        | $pairs | $dossier/d:plans/d:plan | $dossier/d:monitoring
        | $dossier/d:pair-papers/d:personal-programme
        | $dossier/d:agreements/d:labour-agreement">
      <xsl:if test="r:day(@end) &lt; r:day(@start)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'backwards'"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="$dossier/d:roadmap">
      <xsl:call-template name="deadlines-within">
        <xsl:with-param name="deadlines"
            select="d:stage/d:deadline | d:stage/*/d:deadline
            | d:stage/*/*/d:deadline"/>
        <xsl:with-param name="from" select="@start"/>
        <xsl:with-param name="to" select="@end"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="deadlines-within">
      <xsl:with-param name="deadlines" select="$dossier/d:programme
          /d:management/d:duty/d:deadline"/>
      <xsl:with-param name="from" select="$dossier/d:programme/@start"/>
      <xsl:with-param name="to" select="$dossier/d:programme/@end"/>
    </xsl:call-template>
    <xsl:call-template name="deadlines-within">
      <xsl:with-param name="deadlines"
          select="$dossier/d:contest/d:stage/d:deadline"/>
    </xsl:call-template>
    <xsl:for-each select="$dossier/d:plans/d:plan
        | $dossier/d:pair-papers/d:personal-programme
        | $dossier/d:pair-papers/d:route">
      <xsl:variable name="pair" select="key('pair', @pair)"/>
      <xsl:call-template name="deadlines-within">
        <xsl:with-param name="deadlines" select="*/d:deadline
            | d:direction/d:measure/d:deadline | d:stage/d:step/d:deadline"/>
        <xsl:with-param name="from"
            select="(@start | $pair/@start[not(current()/@start)])"/>
        <xsl:with-param name="to"
            select="(@end | $pair/@end[not(current()/@end)])"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$orders">
      <xsl:call-template name="deadlines-within">
        <xsl:with-param name="deadlines" select="d:items//d:deadline"/>
        <xsl:with-param name="from" select="d:date/@value"/>
      </xsl:call-template>
      <xsl:call-template name="facts-within"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The days of the facts that an order is made from. -->
  <xsl:template name="facts-within">
    <xsl:variable name="date" select="d:date/@value"/>
    <xsl:variable name="day" select="r:day($date)"/>
    <xsl:for-each select="(d:introduction | d:collection | d:training
        | d:event | d:measurement)/descendant-or-self::*[@from or @by
        or @date]">
      <xsl:variable name="last" select="(@to | @by | @date | @from[not(../@to)])
          [1]"/>
      <xsl:choose>
        <xsl:when test="@to and r:day(@to) &lt; r:day(@from)">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'backwards'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="r:day($last) &lt; $day">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'deadline-too-early'"/>
            <xsl:with-param name="a" select="r:date($date)"/>
          </xsl:call-template>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="deadlines-within">
    <xsl:param name="deadlines"/>
    <xsl:param name="from" select="''"/>
    <xsl:param name="to" select="''"/>
    <xsl:variable name="first" select="r:day($from)"/>
    <xsl:variable name="last" select="r:day($to)"/>
    <!-- in words it can say anything -->
    <xsl:for-each select="$deadlines/*[not(self::d:words
        or self::d:relative or self::d:whole-period)]">
      <xsl:variable name="begin" select="r:begin(.)"/>
      <xsl:variable name="end" select="r:end(.)"/>
      <xsl:choose>
        <xsl:when test="$end &lt; $begin">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'backwards'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="$end &lt; $first">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'deadline-too-early'"/>
            <xsl:with-param name="a" select="r:date($from)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="$begin &gt; $last">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'deadline-too-late'"/>
            <xsl:with-param name="a" select="r:date($to)"/>
          </xsl:call-template>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- The first day of a term as a number: 20260900 for a month. -->
  <func:function name="r:begin">
    <xsl:param name="term"/>
    <xsl:choose>
      <xsl:when test="$term/self::d:yearly">
        <func:result select="$term/@from-year * 10000
            + $term/@from-month * 100"/>
      </xsl:when>
      <xsl:when test="$term/self::d:school-year">
        <func:result select="$term/@from * 10000 + 801"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="number(substring(concat(translate(
            $term/@value | $term/@from, '-', ''), '0000'), 1, 8))"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The last one: 20260999. -->
  <func:function name="r:end">
    <xsl:param name="term"/>
    <xsl:variable name="to" select="($term/@to | $term/@value
        | $term/@from[not($term/@to)])[1]"/>
    <xsl:choose>
      <xsl:when test="$term/self::d:yearly">
        <func:result select="$term/@to-year * 10000
            + ($term/@to-month | $term/@from-month[not($term/@to-month)])
            * 100 + 99"/>
      </xsl:when>
      <xsl:when test="$term/self::d:school-year">
        <func:result select="($to + 1) * 10000 + 831"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="number(substring(concat(translate(
            $to, '-', ''), '9999'), 1, 8))"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>
</xsl:stylesheet>
