<?xml version="1.0" encoding="UTF-8"?>
<!--
names: rule 9.12: the case forms that the data write belong to the name they
stand in and are those of the grammar. A form given is printed all the same:
a family may decline its name in its own way. That a form is missing is said
where it is printed.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    xmlns:p="urn:pisar:functions"
    xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func"
    exclude-result-prefixes="d r p">

  <xsl:template name="rules-of-names">
    <xsl:for-each select="$dossier/d:people/d:person/*/d:case
        | $dossier/*/d:partner/d:head-name/d:case
        | $dossier/*/d:partner/d:head-position/d:case">
      <xsl:call-template name="rules-of-case"/>
    </xsl:for-each>
    <xsl:for-each select="$dossier/d:people/d:person[r:wrong-gender(.)]">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'gender'"/>
        <xsl:with-param name="a"
            select="normalize-space(d:patronymic/text())"/>
        <xsl:with-param name="b" select="@gender"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- A form is of the same name, and the one that the program would make. -->
  <xsl:template name="rules-of-case">
    <xsl:variable name="form" select="r:spaced(.)"/>
    <xsl:variable name="name"
        select="r:spaced(../text()[normalize-space(.) != ''])"/>
    <xsl:variable name="made" select="r:made(.., $name, @name)"/>
    <xsl:choose>
      <xsl:when test="@name = preceding-sibling::d:case/@name">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'case-twice'"/>
          <xsl:with-param name="a" select="@name"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="substring($form, 1, 1) != substring($name, 1, 1)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'case-of-another'"/>
          <xsl:with-param name="a" select="$form"/>
          <xsl:with-param name="b" select="$name"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$made != '' and not(starts-with($made, '?'))
          and translate($made, 'Ёё', 'Ее') != translate($form, 'Ёё', 'Ее')">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'case-differs'"/>
          <xsl:with-param name="a" select="$name"/>
          <xsl:with-param name="b" select="$form"/>
          <xsl:with-param name="c" select="$made"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <func:function name="r:spaced">
    <xsl:param name="text"/>
    <func:result
        select="normalize-space(translate($text, '&#160;&#8239;', '  '))"/>
  </func:function>

  <!-- What the program makes of a name or a post; nothing where it stays. -->
  <func:function name="r:made">
    <xsl:param name="node"/>
    <xsl:param name="text"/>
    <xsl:param name="case"/>
    <xsl:variable name="part" select="substring-before(substring-after(
        'surname=surname given-name=given patronymic=patronymic name-form=whole head-name=whole ',
        concat(local-name($node), '=')), ' ')"/>
    <xsl:choose>
      <xsl:when test="$node/d:br or r:wrong-gender($node/..) or $node/@indeclinable = 'true'
          or $node/@indeclinable = '1' or $case = 'nom'">
        <func:result select="''"/>
      </xsl:when>
      <xsl:when test="$part != ''">
        <func:result select="p:decline-name($part, $text,
            r:gender($node/..), string($case))"/>
      </xsl:when>
      <xsl:when test="$node/self::d:position | $node/self::d:head-position">
        <func:result select="p:decline-post($text, string($case))"/>
      </xsl:when>
      <xsl:otherwise><func:result select="''"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Does the patronymic deny the gender that is written? -->
  <func:function name="r:wrong-gender">
    <xsl:param name="person"/>
    <xsl:variable name="patronymic"
        select="normalize-space($person/d:patronymic/text())"/>
    <xsl:variable name="tail" select="substring($patronymic,
        string-length($patronymic) - 1)"/>
    <func:result select="$person/@gender = 'm' and $tail = 'на'
        or $person/@gender = 'f' and $tail = 'ич'"/>
  </func:function>

  <!-- m, f, or nothing, as the papers know it. -->
  <func:function name="r:gender">
    <xsl:param name="person"/>
    <xsl:choose>
      <xsl:when test="$person/@gender">
        <func:result select="string($person/@gender)"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="p:name-gender(string($person/d:surname/text()),
            string($person/d:given-name/text()),
            string($person/d:patronymic/text()))"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>
</xsl:stylesheet>
