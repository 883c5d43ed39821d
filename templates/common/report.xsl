<?xml version="1.0" encoding="UTF-8"?>
<!--
report: the paper of a report: its head, its opening, its signature, and the
sentences between the tables. Every number comes from measure.xsl; the tables
are in report-tables.xsl.

A kind says its blocks (report-blocks), or has those of a whole report
(report-all.xsl). Sections, tables and figures are numbered last, when it is
known which of them are there: until then a pf:number stands in the place of
the number.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p m exsl">

  <xsl:variable name="report-words"
      select="document('report-words.xml')/words"/>

  <!-- A kind that is always laid out one way says so; else the data do. -->
  <xsl:variable name="report-orientation" select="''"/>

  <!-- ===== The paper ===== -->

  <xsl:template name="report-paper">
    <xsl:param name="monitoring" select="p:subject()"/>
    <!-- Without it the title of the paper in the file's properties. -->
    <xsl:param name="title"/>
    <xsl:for-each select="$monitoring">
      <xsl:variable name="orientation">
        <xsl:value-of select="$report-orientation"/>
        <xsl:if test="$report-orientation = ''">
          <xsl:value-of select="@orientation"/>
          <xsl:if test="not(@orientation)">portrait</xsl:if>
        </xsl:if>
      </xsl:variable>
      <xsl:variable name="blocks">
        <xsl:call-template name="report-blocks"/>
      </xsl:variable>
      <xsl:variable name="numbered">
        <xsl:apply-templates select="exsl:node-set($blocks)/node()"
            mode="numbers"/>
      </xsl:variable>
      <xsl:call-template name="page-root">
        <xsl:with-param name="title">
          <xsl:variable name="own">
            <xsl:apply-templates select="d:title[not($title)]/node()"
                mode="plain"/>
            <xsl:value-of select="$title"/>
          </xsl:variable>
          <xsl:value-of select="normalize-space($own)"/>
        </xsl:with-param>
        <xsl:with-param name="bookmarks">
          <xsl:for-each select="exsl:node-set($numbered)
              //fo:block[starts-with(@id, 'report-')]">
            <xsl:call-template name="bookmark">
              <xsl:with-param name="to" select="@id"/>
              <xsl:with-param name="title" select="string(.)"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:if test="not($title)">
            <xsl:call-template name="section-bookmarks"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="parts">
          <xsl:call-template name="page-part">
            <xsl:with-param name="orientation"
                select="string($orientation)"/>
            <xsl:with-param name="first" select="true()"/>
            <xsl:with-param name="content">
              <xsl:copy-of select="$numbered"/>
            </xsl:with-param>
          </xsl:call-template>
          <xsl:if test="not($title)">
            <xsl:call-template name="attachments"/>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- What the reader of a public copy must know. -->
  <xsl:template name="report-public-line">
    <fo:block xsl:use-attribute-sets="requisite" text-align="center"
        font-size="{$small-size}" space-after="{$requisite-space}">
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="concat('Публичная версия: без имён.
          Звёздочка (*) стоит вместо числа, если за ним или за тем, что из него
          можно вычислить, меньше ', $m-least, ' человек.')"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- The head of a report that is not the dossier's main one: kind, what
       about, whose, and the period or the day. -->
  <xsl:template name="report-plain-head">
    <xsl:param name="kind"/>
    <xsl:param name="about"/>
    <xsl:param name="when"/>
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-after="{$requisite-space}">
      <fo:block text-transform="uppercase">
        <xsl:value-of select="$kind"/>
      </fo:block>
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="normalize-space($about)"/>
        </xsl:call-template>
      </fo:block>
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="organisation-name">
              <xsl:with-param name="form" select="'short'"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
      <fo:block>
        <xsl:if test="$when">
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="normalize-space($when)"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="not($when)">
          <xsl:call-template name="period">
            <xsl:with-param name="node" select="d:period"/>
          </xsl:call-template>
        </xsl:if>
      </fo:block>
    </fo:block>
    <xsl:if test="$m-public">
      <xsl:call-template name="report-public-line"/>
    </xsl:if>
  </xsl:template>

  <!-- The author signs, else the curator, when no signature is given; a public
       copy is signed by nobody. -->
  <xsl:template name="report-signature">
    <xsl:variable name="author"
        select="key('person', d:author[@person][1]/@person)"/>
    <xsl:choose>
      <xsl:when test="$m-public"/>
      <xsl:when test="d:signature">
        <xsl:call-template name="signatures"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="signature">
          <xsl:with-param name="node" select="/.."/>
          <xsl:with-param name="person" select="($author
              | key('person-of-role', 'curator')[not($author)])[1]"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Authors, abstract, key words: before the first section. -->
  <xsl:template name="report-opening">
    <xsl:if test="$m-public">
      <xsl:call-template name="report-public-line"/>
    </xsl:if>
    <xsl:if test="d:author and not($m-public)">
      <fo:block xsl:use-attribute-sets="requisite" text-align="end"
          space-after="{$requisite-space}">
        <xsl:for-each select="d:author">
          <xsl:variable name="person" select="key('person', @person)"/>
          <fo:block>
            <xsl:apply-templates select="d:name/node()" mode="inline"/>
            <xsl:variable name="name">
              <xsl:if test="not(d:name)">
                <xsl:call-template name="person-name">
                  <xsl:with-param name="person" select="$person"/>
                </xsl:call-template>
              </xsl:if>
              <xsl:variable name="post">
                <xsl:call-template name="in-case">
                  <xsl:with-param name="node" select="(d:position
                      | $person/d:position[not(current()/d:position)])[1]"/>
                </xsl:call-template>
              </xsl:variable>
              <xsl:if test="string($post)">
                <xsl:value-of select="concat(', ', $post)"/>
              </xsl:if>
            </xsl:variable>
            <xsl:call-template name="say">
              <xsl:with-param name="text" select="string($name)"/>
            </xsl:call-template>
          </fo:block>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
    <xsl:if test="d:abstract">
      <fo:block space-after="6pt">
        <fo:block xsl:use-attribute-sets="paragraph">
          <fo:inline font-weight="bold">Аннотация. </fo:inline>
          <xsl:call-template name="flow-inline">
            <xsl:with-param name="node" select="d:abstract"/>
          </xsl:call-template>
        </fo:block>
        <xsl:call-template name="flow-blocks">
          <xsl:with-param name="node" select="d:abstract"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <xsl:if test="d:keyword">
      <fo:block xsl:use-attribute-sets="paragraph" space-after="6pt">
        <fo:inline font-weight="bold">Ключевые слова: </fo:inline>
        <xsl:for-each select="d:keyword">
          <xsl:value-of select="normalize-space(.)"/>
          <xsl:choose>
            <xsl:when test="position() != last()">, </xsl:when>
            <xsl:otherwise>.</xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- ===== Sections and sentences ===== -->

  <!-- A section that has nothing to say is not there. -->
  <xsl:template name="report-section">
    <xsl:param name="id"/>
    <xsl:param name="content"/>
    <xsl:if test="exsl:node-set($content)/*">
      <fo:block xsl:use-attribute-sets="heading" id="report-{$id}"
          text-align="center" space-before="{$requisite-space}"
          space-after="6pt">
        <pf:number of="section"/>
        <xsl:value-of select="$report-words/section[@id = $id]"/>
      </fo:block>
      <xsl:copy-of select="$content"/>
    </xsl:if>
  </xsl:template>

  <!-- Period and day of the count, then what for and on what grounds. -->
  <xsl:template name="report-general">
    <xsl:call-template name="report-p">
      <xsl:with-param name="text">
        <xsl:text>Отчётный период – </xsl:text>
        <xsl:call-template name="date-span">
          <xsl:with-param name="from" select="@start"/>
          <xsl:with-param name="to" select="@end"/>
        </xsl:call-template>
        <xsl:text>; данные – на </xsl:text>
        <xsl:value-of select="p:date(string(@as-of), 'words')"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="report-purpose"/>
  </xsl:template>

  <!-- Aim, tasks, basis. -->
  <xsl:template name="report-purpose">
    <xsl:if test="d:aim">
      <xsl:call-template name="report-labelled">
        <xsl:with-param name="label">Цель мониторинга: </xsl:with-param>
        <xsl:with-param name="node" select="d:aim"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="d:task">
      <fo:block xsl:use-attribute-sets="paragraph" font-weight="bold"
          keep-with-next.within-page="always">Задачи мониторинга:</fo:block>
      <xsl:call-template name="report-list">
        <xsl:with-param name="items" select="d:task"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="d:basis">
      <fo:block xsl:use-attribute-sets="paragraph" font-weight="bold"
          keep-with-next.within-page="always">Основания:</fo:block>
      <xsl:apply-templates select="d:basis" mode="block"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-labelled">
    <xsl:param name="label"/>
    <xsl:param name="node"/>
    <fo:block xsl:use-attribute-sets="paragraph">
      <fo:inline font-weight="bold"><xsl:value-of select="$label"/></fo:inline>
      <xsl:call-template name="flow-inline">
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </fo:block>
    <xsl:call-template name="flow-blocks">
      <xsl:with-param name="node" select="$node"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A sentence of ours; it ends with a full stop, but not with two. -->
  <xsl:template name="report-p">
    <xsl:param name="text"/>
    <xsl:variable name="flat" select="normalize-space($text)"/>
    <xsl:if test="$flat != ''">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="concat($flat, substring('.', 1,
              number(substring($flat, string-length($flat)) != '.')))"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- Flows as a list: with dashes when they begin with a small letter, else
       numbered paragraphs; one alone is a paragraph. -->
  <xsl:template name="report-list">
    <xsl:param name="items"/>
    <xsl:variable name="words" select="normalize-space($items[1])"/>
    <xsl:variable name="small" select="substring($words, 1, 1)
        = p:lower(substring($words, 1, 1))"/>
    <xsl:choose>
      <xsl:when test="$small and count($items) &gt; 1">
        <fo:list-block provisional-distance-between-starts="{$list-gap}"
            provisional-label-separation="1mm" start-indent="{$indent}"
            text-indent="0mm" text-align="justify" hyphenate="{$hyphenate}">
          <xsl:for-each select="$items">
            <fo:list-item>
              <xsl:call-template name="report-list-keep"/>
              <fo:list-item-label end-indent="label-end()">
                <fo:block text-align="start">–</fo:block>
              </fo:list-item-label>
              <fo:list-item-body start-indent="body-start()">
                <fo:block><xsl:call-template name="report-list-words"/></fo:block>
                <xsl:call-template name="flow-blocks"/>
              </fo:list-item-body>
            </fo:list-item>
          </xsl:for-each>
        </fo:list-block>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$items">
          <fo:block xsl:use-attribute-sets="paragraph">
            <xsl:call-template name="report-list-keep"/>
            <xsl:if test="last() &gt; 1">
              <xsl:value-of select="concat(position(), '.&#160;')"/>
            </xsl:if>
            <xsl:call-template name="report-list-words"/>
          </fo:block>
          <xsl:call-template name="flow-blocks"/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The last two together: one line and a signature look lost. -->
  <xsl:template name="report-list-keep">
    <xsl:if test="position() = last() - 1">
      <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-list-words">
    <xsl:call-template name="flow-inline"/>
    <xsl:if test="@until">
      <xsl:variable name="said" select="normalize-space(.)"/>
      <xsl:value-of select="concat(substring('.', 1, number(substring(
          $said, string-length($said)) != '.')), ' Срок&#160;– до&#160;',
          p:date(string(@until), 'words'))"/>
    </xsl:if>
  </xsl:template>

  <!-- ===== Numbers of sections and tables ===== -->

  <xsl:template match="node()" mode="numbers">
    <xsl:choose>
      <xsl:when test=".//pf:number">
        <xsl:copy>
          <xsl:copy-of select="@*"/>
          <xsl:apply-templates mode="numbers"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="pf:number[@of = 'section']" mode="numbers">
    <xsl:value-of select="concat(1 + count(
        preceding::pf:number[@of = 'section']), '.&#160;')"/>
  </xsl:template>

  <!-- A single table needs no number. -->
  <xsl:template match="pf:number[@of = 'table']" mode="numbers">
    <xsl:if test="preceding::pf:number[@of = 'table']
        or following::pf:number[@of = 'table']">
      <xsl:value-of select="concat($words/say[@id = 'table'], '&#160;',
          1 + count(preceding::pf:number[@of = 'table']), '&#160;– ')"/>
    </xsl:if>
  </xsl:template>

  <!-- «Рисунок 1 – » below a figure; the sentence before it says «1». -->
  <xsl:template match="pf:number[@of = 'figure']" mode="numbers">
    <xsl:variable name="n" select="1 + count(preceding::pf:number
        [@of = 'figure'][not(@ahead)])"/>
    <xsl:choose>
      <xsl:when test="@ahead"><xsl:value-of select="$n"/></xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($words/say[@id = 'figure'], '&#160;',
            $n, '&#160;– ')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
