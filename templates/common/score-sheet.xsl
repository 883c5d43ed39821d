<?xml version="1.0" encoding="UTF-8"?>
<!--
score-sheet: criteria and indicators with a score for each, levels by the
sum. Without scores a form to fill in; with them the sum and the level are
computed. The levels must hold every sum from the least to the greatest.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:q="urn:pisar:questionnaire"
    exclude-result-prefixes="d p q">

  <xsl:template name="score-sheet-paper">
    <xsl:param name="code"/>
    <xsl:variable name="subject" select="p:subject()"/>
    <xsl:variable name="typical"
        select="document(concat('../instruments/', p:lower($code), '.xml'))
            /d:instruments/d:score-sheet"/>
    <xsl:variable name="sheet"
        select="q:instrument($subject, $code, p:lower($code))"/>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title">
        <xsl:apply-templates mode="plain" select="$sheet/d:title/node()
            | $typical/d:title[not($sheet/d:title)]/node()"/>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <xsl:call-template name="page-part">
          <xsl:with-param name="first" select="true()"/>
          <xsl:with-param name="content">
            <xsl:call-template name="score-sheet">
              <xsl:with-param name="sheet" select="$sheet"/>
              <xsl:with-param name="typical" select="$typical"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="score-sheet">
    <xsl:param name="sheet"/>
    <xsl:param name="typical"/>
    <xsl:variable name="scores" select="$sheet/d:criterion/d:indicator/@score"/>
    <xsl:call-template name="score-bands-check">
      <xsl:with-param name="sheet" select="$sheet"/>
    </xsl:call-template>
    <xsl:call-template name="questionnaire-title">
      <xsl:with-param name="instrument" select="$sheet[d:title]
          | $typical[not($sheet/d:title)]"/>
    </xsl:call-template>
    <xsl:call-template name="score-head">
      <xsl:with-param name="sheet" select="$sheet"/>
      <xsl:with-param name="typical" select="$typical"/>
    </xsl:call-template>
    <xsl:call-template name="score-line">
      <xsl:with-param name="label" select="$q-words/say[@id = 'scores']"/>
      <xsl:with-param name="words">
        <xsl:for-each select="$sheet/d:score-label">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:value-of select="concat(p:number(string(@score)), ' – ',
              normalize-space(.))"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="score-table">
      <xsl:with-param name="sheet" select="$sheet"/>
    </xsl:call-template>
    <xsl:call-template name="score-line">
      <xsl:with-param name="label" select="$q-words/say[@id = 'bands']"/>
      <xsl:with-param name="words">
        <xsl:for-each select="$sheet/d:band">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:value-of select="concat(p:number(string(@from)), '–',
              p:number(string(@to)), ' – ', normalize-space(.))"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="score-end">
      <xsl:with-param name="sheet" select="$sheet"/>
      <xsl:with-param name="typical" select="$typical"/>
      <xsl:with-param name="sum" select="sum($scores)"/>
      <xsl:with-param name="filled" select="boolean($scores)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «Баллы: 2 – …; 1 – …; 0 – ….» -->
  <xsl:template name="score-line">
    <xsl:param name="label"/>
    <xsl:param name="words"/>
    <xsl:if test="string($words)">
      <fo:block xsl:use-attribute-sets="requisite" space-before="6pt"
          space-after="6pt" font-size="{$table-size}">
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="concat($label, ': ',
              $words, '.')"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- Who is judged, when it is known; then how to judge. -->
  <xsl:template name="score-head">
    <xsl:param name="sheet"/>
    <xsl:param name="typical"/>
    <xsl:variable name="fields" select="$sheet/d:head-fields/d:field
        | $typical/d:head-fields[not($sheet/d:head-fields)]/d:field"/>
    <xsl:variable name="asked"
        select="$fields[not($sheet/self::d:curator-scale)]"/>
    <xsl:variable name="person" select="$dossier/d:people/d:person
        [@id = $sheet/@person]"/>
    <xsl:if test="$asked">
      <fo:block font-size="{$table-size}" space-before="6pt">
        <xsl:for-each select="$asked">
          <xsl:call-template name="fill-line">
            <xsl:with-param name="label" select="d:label"/>
            <xsl:with-param name="value">
              <xsl:value-of select="d:value"/>
              <xsl:if test="position() = 1 and not(d:value)">
                <xsl:call-template name="person-name">
                  <xsl:with-param name="person" select="$person"/>
                  <xsl:with-param name="form" select="'full'"/>
                </xsl:call-template>
              </xsl:if>
              <xsl:if test="position() = 2 and last() = 3 and not(d:value)">
                <xsl:call-template name="person-position">
                  <xsl:with-param name="person" select="$person"/>
                </xsl:call-template>
                <xsl:if test="not($person/d:position)">
                  <xsl:call-template name="person-class">
                    <xsl:with-param name="person" select="$person"/>
                  </xsl:call-template>
                </xsl:if>
              </xsl:if>
              <xsl:if test="position() = last() and not(d:value)
                  and $sheet/@date">
                <xsl:value-of select="p:date(string($sheet/@date))"/>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
    <xsl:if test="not($sheet/d:criterion/d:indicator/@score)">
      <fo:block font-size="{$table-size}" font-style="italic"
          line-height="{$requisite-line-height}" space-before="4pt">
        <xsl:call-template name="flow">
          <xsl:with-param name="node" select="$sheet/d:intro
              | $typical/d:intro[not($sheet/d:intro)]"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- № · criterion · indicator · score · note; the sum below. -->
  <xsl:template name="score-table">
    <xsl:param name="sheet"/>
    <xsl:variable name="indicators" select="$sheet/d:criterion/d:indicator"/>
    <fo:table xsl:use-attribute-sets="table">
      <fo:table-column column-width="10mm"/>
      <fo:table-column column-width="36mm"/>
      <fo:table-column column-width="proportional-column-width(3)"/>
      <fo:table-column column-width="16mm"/>
      <fo:table-column column-width="proportional-column-width(2)"/>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="$q-words/say[@id = 'number'
              or @id = 'criterion' or @id = 'indicator' or @id = 'score'
              or @id = 'note']">
            <fo:table-cell xsl:use-attribute-sets="head-cell">
              <fo:block><xsl:value-of select="."/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$indicators">
          <xsl:call-template name="score-row">
            <xsl:with-param name="n" select="position()"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="score-sum-row">
          <xsl:with-param name="sheet" select="$sheet"/>
        </xsl:call-template>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="score-row">
    <xsl:param name="n"/>
    <fo:table-row xsl:use-attribute-sets="row"
        height="{$blank-row-height}">
      <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
        <fo:block><xsl:value-of select="$n"/></fo:block>
      </fo:table-cell>
      <xsl:if test="not(preceding-sibling::d:indicator)">
        <fo:table-cell xsl:use-attribute-sets="cell" hyphenate="false"
            number-rows-spanned="{count(../d:indicator)}"
            pf:repeat-on-break="true">
          <fo:block>
            <xsl:apply-templates select="../d:name/node()" mode="inline"/>
          </fo:block>
        </fo:table-cell>
      </xsl:if>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block>
          <xsl:apply-templates select="d:name/node()" mode="inline"/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
        <fo:block>
          <xsl:if test="@score">
            <xsl:value-of select="p:number(string(@score))"/>
          </xsl:if>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block>
          <xsl:apply-templates select="d:note/node()" mode="inline"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="score-sum-row">
    <xsl:param name="sheet"/>
    <xsl:variable name="scores" select="$sheet/d:criterion/d:indicator/@score"/>
    <fo:table-row keep-together.within-page="always"
        keep-with-previous.within-page="always"
        height="{$blank-row-height}">
      <fo:table-cell xsl:use-attribute-sets="cell" font-weight="bold"
          number-columns-spanned="3">
        <fo:block>
          <xsl:call-template name="fill">
            <xsl:with-param name="text"
                select="p:nbsp($q-words/say[@id = 'sum'])"/>
            <xsl:with-param name="key" select="'max'"/>
            <xsl:with-param name="value">
              <xsl:call-template name="score-end-of">
                <xsl:with-param name="sheet" select="$sheet"/>
                <xsl:with-param name="order" select="'descending'"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell" text-align="center"
          font-weight="bold">
        <fo:block>
          <xsl:if test="$scores">
            <xsl:value-of select="p:number(string(sum($scores)))"/>
          </xsl:if>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell"><fo:block/></fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- The least (ascending) or greatest (descending) sum there may be. -->
  <xsl:template name="score-end-of">
    <xsl:param name="sheet"/>
    <xsl:param name="order"/>
    <xsl:variable name="n" select="count($sheet/d:criterion/d:indicator)"/>
    <xsl:for-each select="$sheet/d:score-label">
      <xsl:sort select="@score" data-type="number" order="{$order}"/>
      <xsl:if test="position() = 1">
        <xsl:value-of select="@score * $n"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Each level begins where another ends; the ends are those of the sum. -->
  <xsl:template name="score-bands-check">
    <xsl:param name="sheet"/>
    <xsl:variable name="least">
      <xsl:call-template name="score-end-of">
        <xsl:with-param name="sheet" select="$sheet"/>
        <xsl:with-param name="order" select="'ascending'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="most">
      <xsl:call-template name="score-end-of">
        <xsl:with-param name="sheet" select="$sheet"/>
        <xsl:with-param name="order" select="'descending'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="bands" select="$sheet/d:band"/>
    <xsl:for-each select="$bands[$sheet/d:score-label]">
      <xsl:if test="not(@from = $least or $bands/@to = @from - 1)">
        <xsl:value-of select="p:error(., concat('уровень начинается с ',
            @from, ', а сумма ', @from - 1, ' ни к какому не относится'))"/>
      </xsl:if>
      <xsl:if test="not(@to = $most or $bands/@from = @to + 1)">
        <xsl:value-of select="p:error(., concat('уровень кончается на ',
            @to, ', а сумма ', @to + 1, ' ни к какому не относится'))"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- The level or room for it, decisions, signatures: a role that only one
       has brings the name. -->
  <xsl:template name="score-end">
    <xsl:param name="sheet"/>
    <xsl:param name="typical"/>
    <xsl:param name="sum"/>
    <xsl:param name="filled"/>
    <xsl:variable name="chosen" select="$sheet/d:decision[@chosen = 'true'
        or @chosen = '1']"/>
    <xsl:variable name="decisions" select="$sheet/d:decision[not($chosen)]"/>
    <fo:block font-size="{$table-size}"
        keep-together.within-page="always">
      <xsl:call-template name="fill-line">
        <xsl:with-param name="label" select="$q-words/say[@id = 'level']"/>
        <xsl:with-param name="value">
          <xsl:if test="$filled">
            <xsl:value-of select="concat(p:count(number($sum), 'балл',
                'балла', 'баллов'), ', ', normalize-space($sheet/d:band
                [@from &lt;= $sum and $sum &lt;= @to][1]))"/>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$chosen">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label"
              select="$q-words/say[@id = 'decision']"/>
          <xsl:with-param name="value">
            <xsl:apply-templates select="$chosen[1]/node()" mode="plain"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$decisions">
        <fo:block space-before="6pt" keep-with-next.within-page="always">
          <xsl:value-of select="concat($q-words/say[@id = 'decision'], ':')"/>
        </fo:block>
        <xsl:apply-templates select="$decisions" mode="tick"/>
      </xsl:if>
    </fo:block>
    <xsl:for-each select="$sheet/d:signature
        | $typical/d:signature[not($sheet/d:signature)]">
      <xsl:variable name="holders" select="$dossier/d:people/d:person
          [@id = current()/@person or d:role = current()/@role]"/>
      <xsl:call-template name="sign-line">
        <xsl:with-param name="label" select="d:label"/>
        <xsl:with-param name="person" select="$holders[@id
            = current()/@person or not(current()/@person)][last() = 1]"/>
        <xsl:with-param name="dated" select="true()"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
