<?xml version="1.0" encoding="UTF-8"?>
<!--
P-4: the personalised programme of a pair of teachers: note, plan of measures,
schedule of meetings, signatures.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/pair-paper.xsl"/>

  <pisar:document kind="P-4"
      stage="5, пары и группы (октябрь–ноябрь)"
      title="Персонализированная программа наставничества"
      needs="organisation people pairs personal-programme" blank="yes" audience="blank"
      each="/d:dossier/d:pair-papers/d:personal-programme"
      file="concat(substring(concat(@start,
        /d:dossier/d:pairs/d:pair[@id = p:subject()/@pair]/@start), 1, 10),
        '_p-4_', p:latin(@pair), substring(concat('-', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:variable name="programme"
        select="p:subject()[self::d:personal-programme]"/>
    <xsl:call-template name="pair-paper">
      <xsl:with-param name="title"
          select="$pair-words/say[@id = 'programme']"/>
      <xsl:with-param name="content">
        <xsl:call-template name="programme-head">
          <xsl:with-param name="programme" select="$programme"/>
          <xsl:with-param name="pair"
              select="key('pair', $programme/@pair)"/>
        </xsl:call-template>
        <pf:turn orientation="landscape">
          <xsl:call-template name="programme-plan">
            <xsl:with-param name="programme" select="$programme"/>
          </xsl:call-template>
          <xsl:call-template name="pair-signatures">
            <xsl:with-param name="pair"
                select="key('pair', $programme/@pair)"/>
            <xsl:with-param name="signed" select="$programme/d:signed"/>
            <xsl:with-param name="curator" select="'agreed'"/>
          </xsl:call-template>
        </pf:turn>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Stamps, title, people, the explanatory note. -->
  <xsl:template name="programme-head">
    <xsl:param name="programme"/>
    <xsl:param name="pair"/>
    <xsl:choose>
      <xsl:when test="$programme/d:stamps">
        <xsl:for-each select="$programme">
          <xsl:call-template name="stamps">
            <xsl:with-param name="gender" select="'f'"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="head-approves"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="pair-title">
      <xsl:with-param name="title"
          select="$pair-words/say[@id = 'programme']"/>
    </xsl:call-template>
    <xsl:call-template name="pair-head">
      <xsl:with-param name="pair" select="$pair"/>
      <xsl:with-param name="goal" select="false()"/>
      <xsl:with-param name="type" select="true()"/>
      <xsl:with-param name="from" select="($programme/@start
          | $pair/@start[not($programme/@start)])"/>
      <xsl:with-param name="to" select="($programme/@end
          | $pair/@end[not($programme/@end)])"/>
    </xsl:call-template>
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-before="6pt">
      <xsl:value-of
          select="concat('1. ', $pair-words/part[@id = 'note'])"/>
    </fo:block>
    <xsl:call-template name="programme-note">
      <xsl:with-param name="programme" select="$programme"/>
      <xsl:with-param name="pair" select="$pair"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «УТВЕРЖДАЮ», the head, room for signature and date. -->
  <xsl:template name="head-approves">
    <xsl:variable name="head" select="$dossier/d:people/d:person
        [@id = $organisation/d:head/@person]"/>
    <xsl:call-template name="right-block">
      <xsl:with-param name="content">
        <fo:block xsl:use-attribute-sets="requisite"
            font-size="{$requisite-size}">
          <fo:block space-after="3pt">
            <xsl:value-of select="$pair-words/say[@id = 'approve']"/>
          </fo:block>
          <fo:block>
            <xsl:call-template name="signer-position">
              <xsl:with-param name="position"
                  select="$head/d:position[1]"/>
              <xsl:with-param name="acting"
                  select="string($organisation/d:head/@acting)"/>
              <xsl:with-param name="organisation" select="boolean($head)"/>
            </xsl:call-template>
            <xsl:if test="not($head)">
              <xsl:call-template name="rule-line">
                <xsl:with-param name="width" select="'70mm'"/>
              </xsl:call-template>
            </xsl:if>
          </fo:block>
          <fo:block space-before="4pt">
            <xsl:call-template name="rule-line">
              <xsl:with-param name="width" select="'30mm'"/>
            </xsl:call-template>
            <xsl:text>&#160;</xsl:text>
            <xsl:call-template name="person-name">
              <xsl:with-param name="person" select="$head"/>
              <xsl:with-param name="form" select="$signature-name-form"/>
            </xsl:call-template>
            <xsl:if test="not($head)">
              <xsl:call-template name="rule-line">
                <xsl:with-param name="width" select="'38mm'"/>
              </xsl:call-template>
            </xsl:if>
          </fo:block>
          <fo:block space-before="4pt">
            <xsl:call-template name="date-blank"/>
          </fo:block>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The note: what is written, what follows from the pair. -->
  <xsl:template name="programme-note">
    <xsl:param name="programme"/>
    <xsl:param name="pair"/>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'problem'"/>
      <xsl:with-param name="node" select="$programme/d:problem"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'aim'"/>
      <xsl:with-param name="node" select="$programme/d:aim"/>
      <xsl:with-param name="lines" select="1"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'task'"/>
      <xsl:with-param name="node" select="$programme/d:task"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'mentor-work'"/>
      <xsl:with-param name="node" select="$programme/d:mentor-work"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'mentee-work'"/>
      <xsl:with-param name="node" select="$programme/d:mentee-work"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'interim-result'"/>
      <xsl:with-param name="node" select="$programme/d:interim-result"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'result'"/>
      <xsl:with-param name="node" select="$programme/d:result"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'mode'"/>
      <xsl:with-param name="text"
          select="$pair-words/mode[@name = $programme/@mode]"/>
      <xsl:with-param name="lines" select="1"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'schedule'"/>
      <xsl:with-param name="node" select="$programme/d:schedule
          | $pair/d:mode[not($programme/d:schedule)]"/>
      <xsl:with-param name="lines" select="1"/>
    </xsl:call-template>
    <xsl:call-template name="programme-part">
      <xsl:with-param name="id" select="'conditions'"/>
      <xsl:with-param name="node" select="$programme/d:conditions"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «Цель: …»; several of a kind are a dash list; lines in a blank. -->
  <xsl:template name="programme-part">
    <xsl:param name="id"/>
    <xsl:param name="node" select="/.."/>
    <xsl:param name="text" select="''"/>
    <xsl:param name="lines" select="3"/>
    <xsl:variable name="label" select="$pair-words/part[@id = $id]"/>
    <xsl:if test="$node or string($text) or $blank = 'yes'">
      <fo:block xsl:use-attribute-sets="paragraph"
          font-size="{$table-size}" space-before="3pt"
          line-height="{$requisite-line-height}">
        <xsl:if test="$node[2] or $blank = 'yes'">
          <xsl:attribute name="keep-with-next.within-page"
            >always</xsl:attribute>
        </xsl:if>
        <fo:inline font-weight="bold">
          <xsl:value-of select="$label"/>
          <xsl:call-template name="colon">
            <xsl:with-param name="after" select="$label"/>
          </xsl:call-template>
        </fo:inline>
        <xsl:text> </xsl:text>
        <xsl:value-of select="$text"/>
        <xsl:if test="not($node[2])">
          <xsl:call-template name="flow-inline">
            <xsl:with-param name="node" select="$node"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="string($text) or $node[not(../*[local-name()
            = $id][2])][not(*)][substring(normalize-space(.),
            string-length(normalize-space(.))) != '.']">.</xsl:if>
      </fo:block>
      <xsl:if test="$node[2]">
        <xsl:call-template name="programme-list">
          <xsl:with-param name="node" select="$node"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="count($node) = 1">
        <fo:block font-size="{$table-size}"
            line-height="{$requisite-line-height}">
          <xsl:call-template name="flow-blocks">
            <xsl:with-param name="node" select="$node"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
      <xsl:if test="not($node) and not(string($text))">
        <xsl:call-template name="answer-lines">
          <xsl:with-param name="n" select="$lines"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="programme-list">
    <xsl:param name="node"/>
    <fo:list-block provisional-distance-between-starts="{$list-gap}"
        provisional-label-separation="1mm" start-indent="{$indent}"
        text-align="justify" text-indent="0mm" hyphenate="{$hyphenate}"
        font-size="{$table-size}" line-height="{$requisite-line-height}">
      <xsl:for-each select="$node">
        <fo:list-item>
          <fo:list-item-label end-indent="label-end()">
            <fo:block text-align="start">–</fo:block>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block>
              <xsl:apply-templates mode="inline"/>
              <xsl:if test="not(contains(';.', substring(
                  normalize-space(.), string-length(normalize-space(.)))))">
                <xsl:value-of select="substring(';.',
                    1 + (position() = last()), 1)"/>
              </xsl:if>
            </fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <!-- ===== The plan of measures ===== -->

  <xsl:template name="programme-plan">
    <xsl:param name="programme"/>
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-after="6pt">
      <xsl:value-of
          select="concat('2. ', $pair-words/part[@id = 'plan'])"/>
    </fo:block>
    <fo:table xsl:use-attribute-sets="table"
        font-size="{$dense-table-size}">
      <xsl:call-template name="pair-columns">
        <xsl:with-param name="of" select="'programme'"/>
        <xsl:with-param name="width" select="$landscape-text-width"/>
        <xsl:with-param name="size" select="$dense-table-size"/>
      </xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$programme/d:direction">
          <xsl:call-template name="programme-direction">
            <xsl:with-param name="no" select="position()"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="not($programme)">
          <xsl:for-each select="$pair-words/direction">
            <xsl:call-template name="programme-blank-direction">
              <xsl:with-param name="no" select="position()"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="programme-direction">
    <xsl:param name="no"/>
    <xsl:variable name="own">
      <xsl:apply-templates select="d:name/node()" mode="plain"/>
      <xsl:if test="not(d:name)">
        <xsl:value-of
            select="$pair-words/direction[@kind = current()/@kind]"/>
      </xsl:if>
    </xsl:variable>
    <xsl:call-template name="pair-section-row">
      <xsl:with-param name="columns" select="7"/>
      <xsl:with-param name="text" select="concat($no, '. ', $own)"/>
    </xsl:call-template>
    <xsl:for-each select="d:measure">
      <fo:table-row xsl:use-attribute-sets="row"
          height="{$blank-row-height}">
        <xsl:if test="position() = last()">
          <xsl:attribute name="keep-with-previous.within-page"
            >1</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="pair-cell">
          <xsl:with-param name="text"
              select="concat($no, '.', position(), '.')"/>
          <xsl:with-param name="align" select="'center'"/>
        </xsl:call-template>
        <xsl:call-template name="pair-flow-cell">
          <xsl:with-param name="node" select="d:difficulty"/>
        </xsl:call-template>
        <xsl:call-template name="pair-flow-cell">
          <xsl:with-param name="node" select="d:name"/>
        </xsl:call-template>
        <xsl:call-template name="pair-flow-cell">
          <xsl:with-param name="node" select="d:form"/>
        </xsl:call-template>
        <xsl:call-template name="pair-deadline-cell">
          <xsl:with-param name="node" select="d:deadline"/>
          <xsl:with-param name="interim" select="@interim"/>
        </xsl:call-template>
        <xsl:call-template name="pair-flow-cell">
          <xsl:with-param name="node" select="d:result"/>
        </xsl:call-template>
        <xsl:call-template name="pair-flow-cell">
          <xsl:with-param name="node" select="d:mark"/>
        </xsl:call-template>
      </fo:table-row>
    </xsl:for-each>
  </xsl:template>

  <!-- In a blank every direction has a row to write in. -->
  <xsl:template name="programme-blank-direction">
    <xsl:param name="no"/>
    <fo:table-row keep-together.within-page="always" height="17.4mm">
      <xsl:if test="position() = last()">
        <xsl:attribute name="keep-with-previous.within-page"
          >always</xsl:attribute>
      </xsl:if>
      <xsl:variable name="direction" select="."/>
      <xsl:for-each select="$pair-words/columns[@of = 'programme']/column">
        <xsl:call-template name="pair-cell">
          <xsl:with-param name="text">
            <xsl:choose>
              <xsl:when test="position() = 1">
                <xsl:value-of select="concat($no, '.')"/>
              </xsl:when>
              <xsl:when test="position() = 2">
                <xsl:value-of select="$direction"/>
              </xsl:when>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="align"
              select="concat(substring('center', 1,
                99 * (position() = 1)), substring('start', 1,
                99 * (position() != 1)))"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
