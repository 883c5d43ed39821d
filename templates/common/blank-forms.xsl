<?xml version="1.0" encoding="UTF-8"?>
<!--
blank-forms: empty forms that a regulation or an order approves: the bases and
what mentors report with (insert what="blank"). The school's own columns are
those of its own register. Needs forms, grid, pairs and registers.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:reg="urn:pisar:register"
    exclude-result-prefixes="d p reg">
  <xsl:include href="pair-parts.xsl"/>
  <xsl:include href="pair-meetings.xsl"/>
  <xsl:include href="pair-report.xsl"/>

  <!-- What has room under the mark and the heading of an attachment; meetings
       go on on the next page. -->
  <xsl:variable name="blank-form-rows" select="6"/>
  <xsl:variable name="blank-form-meetings" select="12"/>
  <xsl:variable name="blank-form-lines" select="2"/>

  <xsl:template match="d:insert[@what = 'blank']" mode="block">
    <xsl:choose>
      <xsl:when test="@code = 'P-5'">
        <pf:turn orientation="landscape">
          <xsl:call-template name="meetings-content">
            <xsl:with-param name="rows" select="$blank-form-meetings"/>
          </xsl:call-template>
        </pf:turn>
      </xsl:when>
      <xsl:when test="@code = 'P-7'">
        <xsl:call-template name="mentor-report-content">
          <xsl:with-param name="lines" select="$blank-form-lines"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="starts-with(@code, 'B-')">
        <xsl:call-template name="blank-register"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:error(., concat('нет бланка ', @code,
            ': вставить можно P-5, P-7, B-1 … B-6'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="blank-register">
    <xsl:variable name="typical" select="reg:typical(string(@code))"/>
    <xsl:variable name="own" select="$dossier/d:registers/d:register
        [@code = current()/@code][d:columns][1]"/>
    <xsl:for-each select="$own | $typical[not($own)]">
      <xsl:variable name="upright" select="(@orientation
          | $typical[1][not(current()/@orientation)]/@orientation)
          = 'portrait'"/>
      <pf:turn orientation="landscape">
        <xsl:if test="$upright">
          <xsl:attribute name="orientation">portrait</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="register-table">
          <xsl:with-param name="register" select="."/>
          <xsl:with-param name="blank" select="$blank-form-rows"/>
          <xsl:with-param name="width" select="substring-before(concat(
              substring($text-width, 1, 99 * $upright),
              substring($landscape-text-width, 1, 99 * not($upright))),
              'mm')"/>
          <xsl:with-param name="size">
            <xsl:call-template name="register-size">
              <xsl:with-param name="register" select="."/>
              <xsl:with-param name="upright" select="$upright"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </pf:turn>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
