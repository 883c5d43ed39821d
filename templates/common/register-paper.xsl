<?xml version="1.0" encoding="UTF-8"?>
<!--
register-paper: a register as a paper of its own. The subject is a register of
the dossier; $blank: an empty table of $rows rows, which the kind's own file
declares. Such a paper holds personal data and is never made for the public,
except the practices, whose rows are chosen.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:reg="urn:pisar:register"
    exclude-result-prefixes="d p reg">

  <xsl:include href="forms.xsl"/>
  <xsl:include href="grid.xsl"/>
  <xsl:include href="pairs.xsl"/>
  <xsl:include href="registers.xsl"/>

  <xsl:param name="blank" select="'no'"/>

  <!-- $code: B-1. A register of the dossier brings what it wants changed.
       $open: it may be made for the public. -->
  <xsl:template name="register-paper">
    <xsl:param name="code"/>
    <xsl:param name="open" select="false()"/>
    <xsl:variable name="subject" select="p:subject()"/>
    <xsl:variable name="own" select="$subject[self::d:register]
        | $dossier/d:registers/d:register[$blank = 'yes'][@code = $code]
          [1]"/>
    <xsl:variable name="typical" select="reg:typical($code)
        [not($own/@of) or @of = $own/@of or not(../d:register[2])]"/>
    <xsl:if test="$blank != 'yes' and not($open)">
      <xsl:call-template name="never-public">
        <xsl:with-param name="what" select="concat('база ', $code)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title">
        <xsl:call-template name="register-title">
          <xsl:with-param name="own" select="$own"/>
          <xsl:with-param name="typical" select="$typical[1]"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <xsl:for-each select="$typical">
          <xsl:variable name="printed" select="$own[d:columns]
              | current()[not($own/d:columns)]"/>
          <xsl:call-template name="page-part">
            <xsl:with-param name="orientation">
              <xsl:call-template name="register-orientation">
                <xsl:with-param name="own" select="$own"/>
                <xsl:with-param name="typical" select="."/>
              </xsl:call-template>
            </xsl:with-param>
            <xsl:with-param name="first" select="position() = 1"/>
            <xsl:with-param name="content">
              <xsl:call-template name="register-content">
                <xsl:with-param name="own" select="$own"/>
                <xsl:with-param name="typical" select="."/>
                <xsl:with-param name="printed" select="$printed"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="register-orientation">
    <xsl:param name="own"/>
    <xsl:param name="typical"/>
    <xsl:choose>
      <xsl:when test="$own/@orientation">
        <xsl:value-of select="$own/@orientation"/>
      </xsl:when>
      <xsl:when test="$typical/@orientation">
        <xsl:value-of select="$typical/@orientation"/>
      </xsl:when>
      <xsl:otherwise>landscape</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="register-title">
    <xsl:param name="own"/>
    <xsl:param name="typical"/>
    <xsl:variable name="title">
      <xsl:apply-templates mode="plain" select="$own/d:title/node()
          | $typical/d:title[not($own/d:title)]/node()"/>
    </xsl:variable>
    <xsl:value-of select="normalize-space($title)"/>
  </xsl:template>

  <!-- Title, whose and for which day, table, signatures. -->
  <xsl:template name="register-content">
    <xsl:param name="own"/>
    <xsl:param name="typical"/>
    <xsl:param name="printed"/>
    <xsl:variable name="orientation">
      <xsl:call-template name="register-orientation">
        <xsl:with-param name="own" select="$own"/>
        <xsl:with-param name="typical" select="$typical"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="$blank != 'yes' and $audience != 'public'">
      <xsl:call-template name="personal-data"/>
    </xsl:if>
    <fo:block xsl:use-attribute-sets="heading" text-align="center">
      <xsl:apply-templates mode="heading" select="$own/d:title/node()
          | $typical/d:title[not($own/d:title)]/node()"/>
    </fo:block>
    <xsl:call-template name="register-head">
      <xsl:with-param name="own" select="$own"/>
    </xsl:call-template>
    <xsl:call-template name="register-table">
      <xsl:with-param name="register" select="$printed"/>
      <xsl:with-param name="entries" select="$own/d:entry"/>
      <xsl:with-param name="blank" select="number($rows)
          * ($blank = 'yes')"/>
      <xsl:with-param name="size">
        <xsl:call-template name="register-size">
          <xsl:with-param name="register" select="$printed"/>
          <xsl:with-param name="upright" select="$orientation != 'landscape'"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="width">
        <xsl:choose>
          <xsl:when test="$orientation = 'landscape'">
            <xsl:value-of
                select="substring-before($landscape-text-width, 'mm')"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="substring-before($text-width, 'mm')"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="$audience != 'public'">
      <xsl:call-template name="register-signatures">
        <xsl:with-param name="own" select="$own"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- «МБОУ СОШ № 7, 2026/27 учебный год, на 1 октября 2026 г.» -->
  <xsl:template name="register-head">
    <xsl:param name="own"/>
    <xsl:call-template name="whose">
      <xsl:with-param name="tail">
        <xsl:if test="$dossier/@school-year">
          <xsl:text>, </xsl:text>
          <xsl:call-template name="school-year">
            <xsl:with-param name="from" select="$dossier/@school-year"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$own/@date and $blank != 'yes'">
          <xsl:value-of select="concat(', на ',
              p:date(string($own/@date), $text-date-form))"/>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Its own, else the curator's (in a district the coordinator's), with room
       for the name in a blank. -->
  <xsl:template name="register-signatures">
    <xsl:param name="own"/>
    <xsl:variable name="curators"
        select="$dossier/d:people/d:person[d:role = 'curator']"/>
    <xsl:choose>
      <xsl:when test="$own/d:signature">
        <xsl:call-template name="signatures">
          <xsl:with-param name="of" select="$own/d:signature"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="sign-line">
          <xsl:with-param name="label" select="$words/say[@id
              = 'curator'][not($dossier/d:schools)]
              | $words/say[@id = 'coordinator'][$dossier/d:schools]"/>
          <xsl:with-param name="person"
              select="$curators[count($curators) = 1]"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
