<?xml version="1.0" encoding="UTF-8"?>
<!--
choice-matrix: who has chosen whom after the common meeting: mentees down,
mentors across. A mentee is who answered an item of the role mentee, a mentor
who answered one of the role mentor or was chosen. Mutual choices are shaded
and listed, and so are those who are left without one.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:q="urn:pisar:questionnaire"
    xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p q">

  <!-- The answers that name a person, of one role. -->
  <func:function name="q:choices">
    <xsl:param name="instrument"/>
    <xsl:param name="of"/>
    <func:result select="$instrument/d:response[@person]/d:answer[@person]
        [@item = $instrument/d:item[@role = $of]/@id]"/>
  </func:function>

  <!-- Whether the person $from named the person $to. -->
  <func:function name="q:chose">
    <xsl:param name="choices"/>
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <func:result select="boolean($choices[../@person = $from]
        [@person = $to])"/>
  </func:function>

  <!-- A page for the curator, if there are answers. -->
  <xsl:template name="choice-matrix-part">
    <xsl:variable name="instrument" select="p:subject()[self::d:instrument]"/>
    <xsl:variable name="down" select="q:choices($instrument, 'mentee')"/>
    <xsl:variable name="across" select="q:choices($instrument, 'mentor')"/>
    <xsl:if test="$down | $across">
      <xsl:call-template name="page-part">
        <xsl:with-param name="orientation" select="'landscape'"/>
        <xsl:with-param name="content">
          <xsl:call-template name="personal-data"/>
          <fo:block xsl:use-attribute-sets="heading" text-align="center"
              space-after="6pt">
            <xsl:value-of select="$q-words/say[@id = 'matrix']"/>
          </fo:block>
          <xsl:call-template name="choice-matrix">
            <xsl:with-param name="down" select="$down"/>
            <xsl:with-param name="across" select="$across"/>
            <xsl:with-param name="mentees" select="$dossier/d:people
                /d:person[@id = $down/../@person or @id = $across/@person]"/>
            <xsl:with-param name="mentors" select="$dossier/d:people
                /d:person[@id = $across/../@person or @id = $down/@person]"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="choice-matrix">
    <xsl:param name="down"/>
    <xsl:param name="across"/>
    <xsl:param name="mentees"/>
    <xsl:param name="mentors"/>
    <fo:table xsl:use-attribute-sets="table" font-size="{$note-size}">
      <fo:table-column column-width="42mm"/>
      <xsl:for-each select="$mentors">
        <fo:table-column column-width="proportional-column-width(1)"/>
      </xsl:for-each>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>
              <xsl:value-of select="$q-words/say[@id = 'mentee']"/>
            </fo:block>
          </fo:table-cell>
          <xsl:for-each select="$mentors">
            <fo:table-cell xsl:use-attribute-sets="head-cell"
                font-weight="normal">
              <fo:block>
                <xsl:call-template name="choice-name"/>
              </fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$mentees">
          <xsl:call-template name="choice-row">
            <xsl:with-param name="down" select="$down"/>
            <xsl:with-param name="across" select="$across"/>
            <xsl:with-param name="mentors" select="$mentors"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <fo:block font-size="{$note-size}" space-before="4pt">
      <xsl:value-of
          select="p:nbsp($q-words/say[@id = 'matrix-note'])"/>
    </fo:block>
    <xsl:call-template name="choice-lists">
      <xsl:with-param name="down" select="$down"/>
      <xsl:with-param name="across" select="$across"/>
      <xsl:with-param name="mentees" select="$mentees"/>
      <xsl:with-param name="mentors" select="$mentors"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «Иванова А.П.»; of many, the initials may go to the next line. -->
  <xsl:template name="choice-name">
    <xsl:variable name="name">
      <xsl:call-template name="person-name">
        <xsl:with-param name="person" select="."/>
        <xsl:with-param name="form" select="'initials-after'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="last() &gt; 7">
        <xsl:value-of select="translate($name, '&#160;', ' ')"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="choice-row">
    <xsl:param name="down"/>
    <xsl:param name="across"/>
    <xsl:param name="mentors"/>
    <xsl:variable name="mentee" select="string(@id)"/>
    <fo:table-row xsl:use-attribute-sets="row">
      <fo:table-cell xsl:use-attribute-sets="cell" hyphenate="false">
        <fo:block>
          <xsl:call-template name="person-name">
            <xsl:with-param name="person" select="."/>
            <xsl:with-param name="form" select="'initials-after'"/>
          </xsl:call-template>
        </fo:block>
      </fo:table-cell>
      <xsl:for-each select="$mentors">
        <xsl:variable name="asked"
            select="q:chose($down, $mentee, string(@id))"/>
        <xsl:variable name="offered"
            select="q:chose($across, string(@id), $mentee)"/>
        <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
          <xsl:if test="$asked and $offered">
            <xsl:attribute name="background-color">#d9d9d9</xsl:attribute>
          </xsl:if>
          <fo:block>
            <xsl:if test="$asked">Н</xsl:if>
            <xsl:if test="$asked and $offered">, </xsl:if>
            <xsl:if test="$offered">М</xsl:if>
            <xsl:if test="not($asked or $offered)">–</xsl:if>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- Mutual choices in words, and those who have none. -->
  <xsl:template name="choice-lists">
    <xsl:param name="down"/>
    <xsl:param name="across"/>
    <xsl:param name="mentees"/>
    <xsl:param name="mentors"/>
    <xsl:variable name="mutual" select="$down[q:chose($across,
        string(@person), string(../@person))]"/>
    <xsl:variable name="found" select="$mutual/@person
        | $mutual/../@person"/>
    <xsl:call-template name="choice-list">
      <xsl:with-param name="label" select="$q-words/say[@id = 'mutual']"/>
      <xsl:with-param name="words">
        <xsl:for-each select="$mentees[@id = $mutual/../@person]">
          <xsl:variable name="mentee" select="."/>
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:for-each select="$mentors[@id = $mutual
              [../@person = $mentee/@id]/@person]">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:call-template name="person-name">
              <xsl:with-param name="person" select="$mentee"/>
            </xsl:call-template>
            <xsl:text>&#160;– </xsl:text>
            <xsl:call-template name="person-name">
              <xsl:with-param name="person" select="."/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:if test="not($mutual)">
          <xsl:value-of select="$q-words/say[@id = 'nobody']"/>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="choice-list">
      <xsl:with-param name="label" select="$q-words/say[@id = 'left']"/>
      <xsl:with-param name="words">
        <xsl:for-each select="($mentees | $mentors)[not(@id = $found)]">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:call-template name="person-name">
            <xsl:with-param name="person" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «Взаимный выбор: … .»; initials bring their own stop. -->
  <xsl:template name="choice-list">
    <xsl:param name="label"/>
    <xsl:param name="words"/>
    <xsl:variable name="text" select="string($words)"/>
    <xsl:if test="$text != ''">
      <fo:block xsl:use-attribute-sets="requisite" space-before="4pt"
          font-size="{$table-size}"
          keep-with-previous.within-page="always">
        <fo:inline font-weight="bold">
          <xsl:value-of select="concat($label, ': ')"/>
        </fo:inline>
        <xsl:value-of select="$text"/>
        <xsl:if test="substring($text, string-length($text)) != '.'"
          >.</xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
