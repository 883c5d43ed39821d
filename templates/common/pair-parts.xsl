<?xml version="1.0" encoding="UTF-8"?>
<!--
pair-parts: what the papers of a pair are made of: the head with the people,
form and term, tables whose columns stand in pair-words.xml, headed parts of
text, who signs. Everything can be empty: then it is a form to be filled in by
hand. Needs forms, grid and pairs; knows nothing of single papers.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <xsl:variable name="pair-words"
      select="document('pair-words.xml')/words"/>

  <!-- ===== Head ===== -->

  <!-- Whose, then the title, whose br are line ends. -->
  <xsl:template name="pair-title">
    <xsl:param name="title"/>
    <xsl:call-template name="whose"/>
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-after="6pt">
      <xsl:for-each select="$title/node()">
        <xsl:choose>
          <xsl:when test="self::br"><fo:block/></xsl:when>
          <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- Mentors, mentees ($person: only this one), form, model, type, term,
       goal. -->
  <xsl:template name="pair-head">
    <xsl:param name="pair"/>
    <xsl:param name="person" select="/.."/>
    <xsl:param name="goal" select="true()"/>
    <xsl:param name="type" select="false()"/>
    <xsl:param name="from" select="$pair/@start"/>
    <xsl:param name="to" select="$pair/@end"/>
    <fo:block font-size="{$table-size}" space-after="8pt">
      <xsl:call-template name="pair-people">
        <xsl:with-param name="role" select="'mentor'"/>
        <xsl:with-param name="people" select="$dossier/d:people/d:person
            [@id = $pair/d:mentor/@person]"/>
      </xsl:call-template>
      <xsl:call-template name="pair-people">
        <xsl:with-param name="role" select="'mentee'"/>
        <xsl:with-param name="people" select="$person
            | $dossier/d:people/d:person[not($person)]
              [@id = $pair/d:mentee/@person]"/>
      </xsl:call-template>
      <xsl:call-template name="fill-line">
        <xsl:with-param name="label"
            select="$pair-words/say[@id = 'form']"/>
        <xsl:with-param name="value">
          <xsl:for-each select="$pair">
            <xsl:call-template name="pair-form"/>
            <xsl:if test="d:role-model-name
                or key('role-model', @role-model)">
              <xsl:text> («</xsl:text>
              <xsl:call-template name="pair-role-model"/>
              <xsl:text>»)</xsl:text>
            </xsl:if>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$type and ($pair/@type or not($pair))">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label"
              select="$pair-words/say[@id = 'type']"/>
          <xsl:with-param name="value"
              select="string($words/type[@name = $pair/@type])"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="fill-line">
        <xsl:with-param name="label"
            select="$pair-words/say[@id = 'period']"/>
        <xsl:with-param name="value">
          <xsl:if test="$from">
            <xsl:call-template name="date-span">
              <xsl:with-param name="from" select="$from"/>
              <xsl:with-param name="to" select="$to"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$goal">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label"
              select="$pair-words/say[@id = 'goal']"/>
          <xsl:with-param name="value" select="string($pair/d:goal)"/>
        </xsl:call-template>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- «Наставник: …, учитель математики». -->
  <xsl:template name="pair-people">
    <xsl:param name="role"/>
    <xsl:param name="people"/>
    <xsl:variable name="label"
        select="concat($role, substring('s', 1, number($people[2] and 1)))"/>
    <xsl:call-template name="fill-line">
      <xsl:with-param name="label"
          select="$pair-words/say[@id = $label]"/>
      <xsl:with-param name="value">
        <xsl:for-each select="$people">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="pair-person"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Name with post, else class, else the workplace. -->
  <xsl:template name="pair-person">
    <xsl:call-template name="person-with">
      <xsl:with-param name="person" select="."/>
      <xsl:with-param name="form" select="'full'"/>
      <xsl:with-param name="class" select="not(d:position)"/>
    </xsl:call-template>
    <xsl:if test="d:workplace">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="person-workplace">
        <xsl:with-param name="person" select="."/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Text and tables ===== -->

  <!-- A heading and what stands under it; without words, in a $form, lines to
       write. -->
  <xsl:template name="pair-part">
    <xsl:param name="title"/>
    <xsl:param name="node" select="/.."/>
    <xsl:param name="lines" select="3"/>
    <xsl:param name="form"/>
    <xsl:variable name="empty" select="not($node)"/>
    <xsl:if test="not($empty) or $form">
      <fo:block xsl:use-attribute-sets="heading" space-before="8pt"
          font-size="{$table-size}">
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="normalize-space($title)"/>
        </xsl:call-template>
      </fo:block>
      <fo:block font-size="{$table-size}"
          line-height="{$requisite-line-height}">
        <xsl:choose>
          <xsl:when test="$empty">
            <xsl:call-template name="answer-lines">
              <xsl:with-param name="n" select="$lines"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:for-each select="$node">
              <xsl:call-template name="flow"/>
            </xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- The columns and the head of the table $of. -->
  <xsl:template name="pair-columns">
    <xsl:param name="of"/>
    <xsl:param name="width"/>
    <xsl:param name="size"/>
    <xsl:variable name="columns"
        select="$pair-words/columns[@of = $of]/column"/>
    <xsl:call-template name="grid-columns">
      <xsl:with-param name="size"
          select="number(substring-before($size, 'pt'))"/>
      <xsl:with-param name="width" select="substring-before($width, 'mm')"/>
      <xsl:with-param name="cols">
        <xsl:for-each select="$columns">
          <col head="{.}" weight="{@weight}" min="{sum(@min)}"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <fo:table-header>
      <fo:table-row keep-together.within-page="always">
        <xsl:for-each select="$columns">
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block><xsl:value-of select="."/></fo:block>
          </fo:table-cell>
        </xsl:for-each>
      </fo:table-row>
    </fo:table-header>
  </xsl:template>

  <!-- One cell of words. -->
  <xsl:template name="pair-cell">
    <xsl:param name="text" select="''"/>
    <xsl:param name="align" select="'start'"/>
    <fo:table-cell xsl:use-attribute-sets="cell" text-align="{$align}">
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="string($text)"/>
        </xsl:call-template>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- One cell of data. -->
  <xsl:template name="pair-flow-cell">
    <xsl:param name="node"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <xsl:call-template name="cell-flow">
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </fo:table-cell>
  </xsl:template>

  <!-- When; and the day of an interim result, if there is one. -->
  <xsl:template name="pair-deadline-cell">
    <xsl:param name="node"/>
    <xsl:param name="interim" select="''"/>
    <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
      <fo:block>
        <xsl:if test="$node">
          <xsl:call-template name="deadline-cell">
            <xsl:with-param name="node" select="$node"/>
          </xsl:call-template>
        </xsl:if>
      </fo:block>
      <xsl:if test="string($interim)">
        <fo:block hyphenate="false">
          <xsl:value-of select="concat($pair-words/say[@id = 'interim'],
              ' ', p:date(string($interim), 'numeric'))"/>
        </fo:block>
      </xsl:if>
    </fo:table-cell>
  </xsl:template>

  <!-- A row across a table of $columns columns. -->
  <xsl:template name="pair-section-row">
    <xsl:param name="columns"/>
    <xsl:param name="text"/>
    <fo:table-row xsl:use-attribute-sets="section-row">
      <fo:table-cell xsl:use-attribute-sets="cell" font-weight="bold"
          text-align="center" hyphenate="false"
          number-columns-spanned="{$columns}">
        <fo:block>
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="normalize-space($text)"/>
          </xsl:call-template>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- Empty rows of a blank; the first cell holds the number. -->
  <xsl:template name="pair-blank-rows">
    <xsl:param name="columns"/>
    <xsl:param name="left"/>
    <xsl:param name="n" select="1"/>
    <xsl:if test="$left &gt; 0">
      <fo:table-row keep-together.within-page="always"
          height="{$blank-row-height}">
        <xsl:if test="$left = 1">
          <xsl:attribute name="keep-with-previous.within-page"
            >always</xsl:attribute>
        </xsl:if>
        <xsl:for-each select="$columns">
          <xsl:call-template name="pair-cell">
            <xsl:with-param name="align" select="'center'"/>
            <xsl:with-param name="text" select="substring($n, 1,
                99 * (. = '№'))"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-row>
      <xsl:call-template name="pair-blank-rows">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="left" select="$left - 1"/>
        <xsl:with-param name="n" select="$n + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Signatures ===== -->

  <!-- The mentors, the mentees ($person: this one), the curator. -->
  <xsl:template name="pair-signatures">
    <xsl:param name="pair"/>
    <xsl:param name="person" select="/.."/>
    <xsl:param name="signed" select="/.."/>
    <xsl:param name="mentees" select="true()"/>
    <xsl:param name="curator" select="'curator'"/>
    <xsl:param name="dated" select="true()"/>
    <!-- The day of the paper: the mentor's, when none is written. -->
    <xsl:param name="date" select="/.."/>
    <xsl:call-template name="pair-signature">
      <xsl:with-param name="label" select="'mentor'"/>
      <xsl:with-param name="people" select="$dossier/d:people/d:person
          [@id = $pair/d:mentor/@person]"/>
      <xsl:with-param name="date"
          select="$date | $signed[@role = 'mentor']/@date"/>
      <xsl:with-param name="dated" select="$dated"/>
    </xsl:call-template>
    <xsl:if test="$mentees">
      <xsl:call-template name="pair-signature">
        <xsl:with-param name="label" select="'mentee'"/>
        <xsl:with-param name="people" select="$person
            | $dossier/d:people/d:person[not($person)]
              [@id = $pair/d:mentee/@person]"/>
        <xsl:with-param name="date"
            select="$signed[@role = 'mentee']/@date"/>
        <xsl:with-param name="dated" select="$dated"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="string($curator)">
      <xsl:call-template name="pair-signature">
        <xsl:with-param name="label" select="$curator"/>
        <xsl:with-param name="people" select="$dossier/d:people/d:person
            [@id = $pair/d:curator/@person]"/>
        <xsl:with-param name="date"
            select="$signed[@role = 'curator']/@date"/>
        <xsl:with-param name="dated" select="$dated"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A line for each of the people, one to fill in when there are none. -->
  <xsl:template name="pair-signature">
    <xsl:param name="label"/>
    <xsl:param name="people"/>
    <xsl:param name="date"/>
    <xsl:param name="dated"/>
    <xsl:variable name="words" select="$pair-words/say[@id = $label]"/>
    <xsl:for-each select="$people">
      <xsl:call-template name="sign-line">
        <xsl:with-param name="label" select="$words"/>
        <xsl:with-param name="person" select="."/>
        <xsl:with-param name="date" select="string($date)"/>
        <xsl:with-param name="dated" select="$dated"/>
        <xsl:with-param name="space" select="'8pt'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="not($people)">
      <xsl:call-template name="sign-line">
        <xsl:with-param name="label" select="$words"/>
        <xsl:with-param name="dated" select="$dated"/>
        <xsl:with-param name="space" select="'8pt'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
