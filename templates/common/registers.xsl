<?xml version="1.0" encoding="UTF-8"?>
<!--
registers: lists of people that orders approve: the register of mentors.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- № / name / post, class, place of work / competences / hours. -->
  <xsl:template match="d:insert[@what = 'mentors-register']" mode="block">
    <fo:table xsl:use-attribute-sets="table">
      <fo:table-column column-width="12mm"/>
      <fo:table-column column-width="proportional-column-width(5)"/>
      <fo:table-column column-width="proportional-column-width(6)"/>
      <fo:table-column column-width="proportional-column-width(9)"/>
      <fo:table-column column-width="28mm"/>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:call-template name="sign-head">
            <xsl:with-param name="text" select="'№'"/>
          </xsl:call-template>
          <xsl:call-template name="sign-head">
            <xsl:with-param name="text" select="'Фамилия, имя, отчество'"/>
          </xsl:call-template>
          <xsl:call-template name="sign-head">
            <xsl:with-param name="text"
                select="'Должность (класс), место работы'"/>
          </xsl:call-template>
          <xsl:call-template name="sign-head">
            <xsl:with-param name="text" select="'Компетенции'"/>
          </xsl:call-template>
          <xsl:call-template name="sign-head">
            <xsl:with-param name="text" select="'Часов в неделю'"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$dossier/d:people/d:person[d:mentor-record
            or d:role = 'mentor']">
          <xsl:call-template name="mentor-row">
            <xsl:with-param name="n" select="position()"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="mentor-row">
    <xsl:param name="n"/>
    <fo:table-row xsl:use-attribute-sets="row">
      <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
        <fo:block><xsl:value-of select="$n"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell" hyphenate="false">
        <fo:block>
          <xsl:call-template name="person-name">
            <xsl:with-param name="person" select="."/>
            <xsl:with-param name="form" select="'full'"/>
          </xsl:call-template>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block>
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:call-template name="person-position">
                <xsl:with-param name="person" select="."/>
              </xsl:call-template>
              <xsl:if test="d:position and d:class-or-group">, </xsl:if>
              <xsl:call-template name="person-class">
                <xsl:with-param name="person" select="."/>
              </xsl:call-template>
              <xsl:if test="d:workplace">
                <xsl:if test="d:position or d:class-or-group">, </xsl:if>
                <xsl:call-template name="person-workplace">
                  <xsl:with-param name="person" select="."/>
                </xsl:call-template>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block>
          <xsl:for-each select="d:mentor-record/d:competence">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:apply-templates mode="inline"/>
          </xsl:for-each>
          <xsl:if test="not(d:mentor-record/d:competence)">–</xsl:if>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
        <fo:block>
          <xsl:choose>
            <xsl:when test="d:mentor-record/d:resource-hours">
              <xsl:value-of select="p:number(
                  string(d:mentor-record/d:resource-hours))"/>
            </xsl:when>
            <xsl:otherwise>–</xsl:otherwise>
          </xsl:choose>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
