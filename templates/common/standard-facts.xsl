<?xml version="1.0" encoding="UTF-8"?>
<!--
standard-facts: where the places of a typical text find their facts. Knows
nothing of the text around a place.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:s="urn:pisar:standard"
    xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func"
    exclude-result-prefixes="d s">

  <!--
    A fact by its name: an attribute or child of $facts; «a/b» goes down,
    «../a» up, «» is $facts itself, «a|b» the first that is there. A step
    «the-…» or «…=kind» goes to something else of the dossier (s:step).
  -->
  <func:function name="s:fact">
    <xsl:param name="facts"/>
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="string($of) = ''">
        <func:result select="$facts"/>
      </xsl:when>
      <xsl:when test="contains($of, '|')">
        <xsl:variable name="first"
            select="s:fact($facts, substring-before($of, '|'))"/>
        <xsl:variable name="rest"
            select="s:fact($facts, substring-after($of, '|'))"/>
        <func:result select="$first | $rest[not($first)]"/>
      </xsl:when>
      <xsl:when test="starts-with($of, '../')">
        <func:result select="s:fact($facts/.., substring($of, 4))"/>
      </xsl:when>
      <xsl:when test="contains($of, '/')">
        <func:result select="s:fact(s:step($facts,
            substring-before($of, '/')), substring-after($of, '/'))"/>
      </xsl:when>
      <xsl:otherwise><func:result select="s:step($facts, $of)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- One step of a name. -->
  <func:function name="s:step">
    <xsl:param name="facts"/>
    <xsl:param name="step"/>
    <xsl:variable name="kind" select="substring-after($step, '=')"/>
    <xsl:choose>
      <xsl:when test="$step = 'the-school'">
        <func:result select="$organisation"/>
      </xsl:when>
      <xsl:when test="$step = 'the-partner'">
        <func:result select="$organisation/d:partner
            [@id = $facts/@partner]"/>
      </xsl:when>
      <xsl:when test="$step = 'the-person'">
        <func:result select="s:people($facts)"/>
      </xsl:when>
      <xsl:when test="$step = 'the-curator'">
        <func:result
            select="$dossier/d:people/d:person[d:role = 'curator'][1]"/>
      </xsl:when>
      <xsl:when test="$step = 'the-head'">
        <func:result select="s:people($organisation/d:head)"/>
      </xsl:when>
      <xsl:when test="$step = 'the-order'">
        <func:result select="$facts/ancestor::d:order"/>
      </xsl:when>
      <xsl:when test="$step = 'mentor-pair' or $step = 'mentee-pair'">
        <func:result select="$dossier/d:pairs/d:pair[*[local-name()
            = substring-before($step, '-')]/@person = $facts/@id]"/>
      </xsl:when>
      <!-- Who signs for himself beside the parent: not those who are under
           fourteen until the last of their pairs ends. -->
      <xsl:when test="$step = 'fourteen'">
        <xsl:variable name="pairs" select="$dossier/d:pairs/d:pair
            [d:mentor/@person = $facts/@id or d:mentee/@person = $facts/@id]"/>
        <xsl:variable name="born"
            select="number(translate($facts/d:birth-date, '-', ''))"/>
        <func:result select="$facts[not(d:age &lt; 14)][not($pairs)
            or $pairs[not(translate(@end, '-', '') - $born &lt; 140000)]]"/>
      </xsl:when>
      <xsl:when test="starts-with($step, 'consent=')">
        <func:result
            select="$facts/d:consent[@kind = $kind][not(@revoked)][last()]"/>
      </xsl:when>
      <!-- Who gave the consent of this kind for a child, else the first. -->
      <xsl:when test="starts-with($step, 'representative=')">
        <func:result select="$facts/d:legal-representative[@person
            = ../d:consent[@kind = $kind]/@person]
            | $facts[not(d:legal-representative/@person
            = d:consent[@kind = $kind]/@person)]
            /d:legal-representative[1]"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="$facts/@*[local-name() = $step]
            | $facts/*[local-name() = $step]"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Sets of facts that no single element holds. -->
  <func:function name="s:set">
    <xsl:param name="facts"/>
    <xsl:param name="name"/>
    <xsl:variable name="order" select="$facts/ancestor-or-self::d:order"/>
    <xsl:variable name="pairs" select="$dossier/d:pairs/d:pair"/>
    <xsl:choose>
      <xsl:when test="$name = 'ended-pairs'">
        <func:result select="$pairs[d:stop/@order = $order/@id]"/>
      </xsl:when>
      <xsl:when test="$name = 'left-pairs'">
        <func:result select="$pairs[d:stop/@order = $order/@id]
            [not(d:stop/@pair)]"/>
      </xsl:when>
      <xsl:when test="$name = 'new-pairs'">
        <func:result select="$pairs[@order = $order/@id]"/>
      </xsl:when>
      <xsl:when test="$name = 'members'">
        <func:result select="$dossier/d:people/d:team[@id = $facts/@team]
            /*[self::d:leader or self::d:secretary or self::d:member]"/>
      </xsl:when>
      <xsl:when test="$name = 'learners'">
        <func:result select="$facts/d:learner | $dossier/d:people/d:person
            [d:mentor-record][not($facts/d:learner)]"/>
      </xsl:when>
      <xsl:when test="$name = 'tools'">
        <xsl:variable name="own"
            select="$facts/ancestor-or-self::d:measurement/d:tool"/>
        <func:result select="$own | $dossier/d:monitoring/d:instrument
            [not($own)][not(@phases) or not($facts/@phase)
            or contains(@phases, $facts/@phase)]"/>
      </xsl:when>
      <xsl:when test="$name = 'mentors'">
        <func:result select="$dossier/d:people/d:person[d:mentor-record
            or d:role = 'mentor']"/>
      </xsl:when>
      <xsl:otherwise><func:result select="/.."/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The people that a fact names: itself, by @person, or its value. -->
  <func:function name="s:people">
    <xsl:param name="fact"/>
    <func:result select="$dossier/d:people/d:person[@id = $fact/@person
        or @id = $fact/self::d:person/@id
        or @id = $fact[not(self::*)]]"/>
  </func:function>
</xsl:stylesheet>
