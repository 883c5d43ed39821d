<?xml version="1.0" encoding="UTF-8"?>
<!--
programme: what a text takes from the programme's data that is no table: goals,
tasks, results, target groups, a form's goal with its tasks and results, the
categories of participants; and the whole programme inside another paper.
Its tables are those of programme-tables.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- The programme that an insert speaks of: that around it, else the
       dossier's. -->
  <xsl:variable name="programme" select="/d:programme | /*/d:programme"/>

  <xsl:template match="d:insert[@what = 'programme']" mode="block">
    <xsl:apply-templates select="$programme" mode="block"/>
  </xsl:template>

  <!-- ===== Lists ===== -->

  <xsl:template match="d:insert[@what = 'goals']" mode="block">
    <xsl:apply-templates mode="goals"
        select="(ancestor::d:programme | $programme)[1]/d:goals"/>
  </xsl:template>
  <xsl:template match="d:insert[@what = 'tasks']" mode="block">
    <xsl:apply-templates mode="goals"
        select="(ancestor::d:programme | $programme)[1]/d:tasks"/>
  </xsl:template>
  <xsl:template match="d:insert[@what = 'results']" mode="block">
    <xsl:apply-templates mode="goals"
        select="(ancestor::d:programme | $programme)[1]/d:results"/>
  </xsl:template>

  <!-- d:Goals: the words before, then the list. -->
  <xsl:template match="*" mode="goals">
    <xsl:param name="word"/>
    <xsl:if test="d:intro or string($word)">
      <fo:block xsl:use-attribute-sets="paragraph"
          keep-with-next.within-page="always">
        <xsl:apply-templates select="d:intro/node()" mode="inline"/>
        <xsl:if test="not(d:intro)">
          <fo:inline font-weight="bold">
            <xsl:value-of select="$word"/>
          </fo:inline>
        </xsl:if>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="list-block">
      <xsl:with-param name="start" select="$indent"/>
      <xsl:with-param name="align" select="'justify'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «Целевые группы программы: …; ….» -->
  <xsl:template match="d:insert[@what = 'target-groups']" mode="block">
    <fo:block xsl:use-attribute-sets="paragraph">
      <fo:inline font-weight="bold">
        <xsl:value-of select="$words/say[@id = 'target-groups']"/>
      </fo:inline>
      <xsl:text> </xsl:text>
      <xsl:for-each select="(ancestor::d:programme | $programme)[1]
          /d:target-group">
        <xsl:apply-templates mode="inline"/>
        <xsl:if test="position() != last()">; </xsl:if>
      </xsl:for-each>
      <xsl:text>.</xsl:text>
    </fo:block>
  </xsl:template>

  <!-- A form's goal, tasks and results. -->
  <xsl:template match="d:insert[@what = 'form']" mode="block">
    <xsl:for-each select="key('form', @mentoring-form)">
      <xsl:for-each select="d:goal">
        <fo:block xsl:use-attribute-sets="paragraph">
          <fo:inline font-weight="bold">
            <xsl:value-of select="$words/say[@id = 'form-goal']"/>
          </fo:inline>
          <xsl:text> </xsl:text>
          <xsl:call-template name="flow-inline"/>
        </fo:block>
        <xsl:call-template name="flow-blocks"/>
      </xsl:for-each>
      <xsl:apply-templates select="d:tasks" mode="goals">
        <xsl:with-param name="word"
            select="$words/say[@id = 'form-tasks']"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="d:results" mode="goals">
        <xsl:with-param name="word"
            select="$words/say[@id = 'form-results']"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Categories ===== -->

  <!--
    A category without words of its own is told by its code. In a public copy
    there is no category that the list of codes calls sensitive.
  -->
  <xsl:template match="d:insert[@what = 'categories']" mode="block">
    <xsl:for-each select="(ancestor::d:programme | $programme)[1]
        /d:category-list">
      <xsl:variable name="shown" select="d:category[not($audience = 'public'
          and $words/category[@sensitive]/@code = @code)]"/>
      <xsl:if test="$shown">
        <fo:block xsl:use-attribute-sets="paragraph" font-style="italic"
            keep-with-next.within-page="always">
          <xsl:apply-templates select="d:title/node()" mode="inline"/>
        </fo:block>
      </xsl:if>
      <xsl:for-each select="$shown">
        <xsl:call-template name="category-line"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- A dash, the words, «;» or «.» whatever the data ends with. -->
  <xsl:template name="category-line">
    <xsl:variable name="own">
      <xsl:apply-templates mode="plain"/>
    </xsl:variable>
    <xsl:variable name="text" select="normalize-space(concat($own,
        $words/category[@code = current()/@code
        and not(normalize-space($own))]))"/>
    <xsl:variable name="end"
        select="substring($text, string-length($text))"/>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>–&#160;</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="substring($text, 1,
            string-length($text) - ($end = ';' or $end = '.'))"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="position() = last()">.</xsl:when>
        <xsl:otherwise>;</xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
