<?xml version="1.0" encoding="UTF-8"?>
<!--
dates: rule 9.2: the papers of a year follow one another.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    exclude-result-prefixes="d r">

  <xsl:template name="rules-of-dates">
    <xsl:call-template name="order-after">
      <xsl:with-param name="later" select="$orders[@code = 'O-7'][1]"/>
      <xsl:with-param name="earlier" select="$orders[@code = 'O-5'][1]"/>
    </xsl:call-template>
    <xsl:call-template name="order-after">
      <xsl:with-param name="later" select="$orders[@code = 'O-5'][1]"/>
      <xsl:with-param name="earlier" select="$orders[@code = 'O-2'][1]"/>
    </xsl:call-template>
    <xsl:call-template name="order-after">
      <xsl:with-param name="later" select="$orders[@code = 'O-7'][1]"/>
      <xsl:with-param name="earlier" select="$orders[@code = 'O-2'][1]"/>
    </xsl:call-template>
    <xsl:for-each select="$pairs">
      <xsl:call-template name="rules-of-term"/>
    </xsl:for-each>
    <xsl:call-template name="rule-of-final-event"/>
  </xsl:template>

  <xsl:template name="order-after">
    <xsl:param name="later"/>
    <xsl:param name="earlier"/>
    <xsl:if test="r:day($later/d:date/@value)
        &lt; r:day($earlier/d:date/@value)">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'order-too-early'"/>
        <xsl:with-param name="at" select="$later/d:date"/>
        <xsl:with-param name="a" select="$later/@code"/>
        <xsl:with-param name="b" select="$earlier/@code"/>
        <xsl:with-param name="c" select="r:date($earlier/d:date/@value)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The pair, its plans and its own programme lie between its order and the
       programme's end. -->
  <xsl:template name="rules-of-term">
    <xsl:variable name="from" select="r:order(.)/d:date/@value"/>
    <xsl:variable name="to" select="$dossier/d:programme/@end"/>
    <xsl:for-each select=". | key('plan-of-pair', @id)
        | key('programme-of-pair', @id)">
      <xsl:if test="r:day(@start) &lt; r:day($from)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'before-order'"/>
          <xsl:with-param name="a" select="r:date(@start)"/>
          <xsl:with-param name="b" select="r:date($from)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="r:day(@end) &gt; r:day($to)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'after-programme'"/>
          <xsl:with-param name="a" select="r:date(@end)"/>
          <xsl:with-param name="b" select="r:date($to)"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- A pair that goes on after the final meeting, or has a plan that does,
       says why in a note. -->
  <xsl:template name="rule-of-final-event">
    <xsl:variable name="planned" select="$orders/d:event[last()]"/>
    <xsl:variable name="held" select="$dossier/d:monitoring/d:event[
        starts-with(@kind, 'итогов')][last()]"/>
    <xsl:variable name="event" select="$held | $planned[not($held)]"/>
    <xsl:if test="$held and $planned and $held/@date != $planned/@date">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'final-event-moved'"/>
        <xsl:with-param name="at" select="$held"/>
        <xsl:with-param name="a" select="r:date($held/@date)"/>
        <xsl:with-param name="b" select="r:date($planned/@date)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$event">
      <xsl:variable name="day" select="r:day($event/@date)"/>
      <xsl:for-each select="$pairs[not(d:note) and not(d:stop/d:note)]">
        <xsl:variable name="stopped" select="d:stop"/>
        <xsl:for-each select=". | key('plan-of-pair', @id)[not($stopped)]">
          <xsl:variable name="end" select="(d:stop/@date | @end[
              not($stopped)])[1]"/>
          <xsl:if test="r:day($end) &gt; $day">
            <xsl:call-template name="broken">
              <xsl:with-param name="rule" select="'after-final-event'"/>
              <xsl:with-param name="a" select="r:date($end)"/>
              <xsl:with-param name="b" select="r:date($event/@date)"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
