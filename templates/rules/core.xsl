<?xml version="1.0" encoding="UTF-8"?>
<!--
core: what all rules use: the keys of the dossier, dates that can be
compared, who is a child, which order joins a pair, and how a violation is
told. A key begins at the root, as in common/profile.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    xmlns:p="urn:pisar:functions"
    xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="func"
    exclude-result-prefixes="d r p str">

  <xsl:variable name="words" select="document('words.xml')/rules/rule"/>
  <xsl:variable name="dossier" select="/d:dossier"/>
  <xsl:variable name="orders"
      select="$dossier/d:orders/d:order | $dossier/d:order | /d:orders/d:order
      | /d:order"/>
  <xsl:variable name="pairs" select="$dossier/d:pairs/d:pair"/>

  <xsl:key name="person" use="@id" match="/*/d:people/d:person"/>
  <xsl:key name="order" use="@id" match="/*/d:orders/d:order |/*/d:order"/>
  <xsl:key name="pair" use="@id" match="/*/d:pairs/d:pair"/>
  <xsl:key name="plan-of-pair" use="@pair" match="/*/d:plans/d:plan"/>
  <xsl:key name="programme-of-pair" use="@pair"
      match="/*/d:pair-papers/d:personal-programme"/>
  <xsl:key name="act" use="@id"
      match="/*/d:acts/d:act |/*/d:catalogue/d:act
      |/*/d:organisation/d:acts/d:act"/>
  <xsl:key name="document" use="@id"
      match="/*/d:regulation |/*/d:document"/>

  <!--
    The order that joins pairs which name none: when no pair does, the one
    order that is of that kind or prints the table of pairs.
  -->
  <xsl:variable name="default-order" select="$orders[@code = 'O-7' or
      not(@code) and d:attachments/d:attachment/d:insert/@what = 'pairs-table']
      [1][not($pairs/@order)]"/>

  <!-- A date as a number that can be compared: 20270531; NaN without one. -->
  <func:function name="r:day">
    <xsl:param name="date"/>
    <func:result
        select="number(translate(substring($date, 1, 10), '-', ''))"/>
  </func:function>

  <!-- The order that joins a pair. -->
  <func:function name="r:order">
    <xsl:param name="pair"/>
    <func:result select="key('order', $pair/@order)
        | $default-order[not($pair/@order)]"/>
  </func:function>

  <!-- Full years of a person on a day; NaN when nobody knows. -->
  <func:function name="r:age">
    <xsl:param name="person"/>
    <xsl:param name="day"/>
    <xsl:choose>
      <xsl:when test="$person/d:birth-date">
        <func:result select="floor(($day - r:day($person/d:birth-date))
            div 10000)"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="number($person/d:age)"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Under eighteen on the day; of unknown age, who is in a class. -->
  <func:function name="r:child">
    <xsl:param name="person"/>
    <xsl:param name="day"/>
    <xsl:variable name="age" select="r:age($person, $day)"/>
    <func:result select="$age &lt; 18 or (string($age) = 'NaN'
        and $person/d:class-or-group and not($person/d:position))"/>
  </func:function>

  <!-- Those of the consents that are in force on the day. -->
  <func:function name="r:in-force">
    <xsl:param name="consents"/>
    <xsl:param name="day"/>
    <func:result select="$consents[
        number(translate(@date, '-', '')) &lt;= $day
        and not(number(translate(@expires, '-', '')) &lt; $day)
        and not(number(translate(@revoked, '-', '')) &lt;= $day)]"/>
  </func:function>

  <!-- «Волк И.»: how a message calls a person. -->
  <func:function name="r:who">
    <xsl:param name="person"/>
    <func:result select="normalize-space(concat(
        $person/d:surname/text(), ' ',
        substring(normalize-space($person/d:given-name/text()), 1, 1), '.'))"/>
  </func:function>

  <func:function name="r:date">
    <xsl:param name="date"/>
    <func:result select="p:date(string($date), 'numeric')"/>
  </func:function>

  <!-- Tells of a violation at a node; {1}, {2}, {3} of the words. -->
  <xsl:template name="broken">
    <xsl:param name="rule"/>
    <xsl:param name="at" select="."/>
    <xsl:param name="a"/>
    <xsl:param name="b"/>
    <xsl:param name="c"/>
    <xsl:variable name="word" select="$words[@id = $rule]"/>
    <xsl:variable name="ru" select="concat(str:replace(str:replace(
        str:replace(string($word/ru), '{1}', string($a)), '{2}', string($b)),
        '{3}', string($c)), ' (правило ', $word/@number, ')')"/>
    <xsl:variable name="en" select="concat(str:replace(str:replace(
        str:replace(string($word/en), '{1}', string($a)), '{2}', string($b)),
        '{3}', string($c)), ' (rule ', $word/@number, ')')"/>
    <xsl:choose>
      <xsl:when test="$word/@level = 'warning'">
        <xsl:value-of select="p:warn($at, $ru, $en)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:error($at, $ru, $en)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
