<?xml version="1.0" encoding="UTF-8"?>
<!--
names: rule 9.12: the case forms that the data write belong to the name they
stand in. That a form is missing is said where it is printed.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    exclude-result-prefixes="d r">

  <xsl:template name="rules-of-names">
    <xsl:for-each select="$dossier/d:people/d:person">
      <xsl:for-each select="*/d:case[not(starts-with(
          normalize-space(.), substring(normalize-space(
          ../text()[normalize-space(.) != '']), 1, 1)))]">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'case-of-another'"/>
          <xsl:with-param name="a" select="normalize-space(.)"/>
          <xsl:with-param name="b" select="normalize-space(../text()[
              normalize-space(.) != ''])"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:for-each select="*/d:case[@name = preceding-sibling::d:case/@name]">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'case-twice'"/>
          <xsl:with-param name="a" select="@name"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:variable name="patronymic"
          select="normalize-space(d:patronymic/text())"/>
      <xsl:variable name="tail" select="substring($patronymic,
          string-length($patronymic) - 1)"/>
      <xsl:if test="@gender = 'm' and $tail = 'на'
          or @gender = 'f' and $tail = 'ич'">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'gender'"/>
          <xsl:with-param name="a" select="$patronymic"/>
          <xsl:with-param name="b" select="@gender"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
