<?xml version="1.0" encoding="UTF-8"?>
<!--
roadmap-paper: what stands around a roadmap's table - curator, working group,
target figures, signatures - and the roadmap as a paper of its own or inside
another.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    exclude-result-prefixes="d p exsl set">

  <!-- ===== Around the table ===== -->

  <!--
    Everything below the title: curator, working group, text, table, target
    figures, text, signatures.
  -->
  <xsl:template name="roadmap-content">
    <xsl:param name="orientation" select="'landscape'"/>
    <xsl:if test="d:curator">
      <fo:block xsl:use-attribute-sets="requisite" space-after="6pt">
        <xsl:text>Куратор программы наставничества: </xsl:text>
        <xsl:for-each select="d:curator">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="roadmap-who"/>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="d:working-group" mode="roadmap"/>
    <xsl:apply-templates select="d:before/*" mode="block"/>
    <fo:block space-before="6pt" space-after="6pt" text-indent="0mm">
      <xsl:call-template name="roadmap-table">
        <xsl:with-param name="orientation" select="$orientation"/>
      </xsl:call-template>
    </fo:block>
    <xsl:apply-templates select="d:targets" mode="roadmap"/>
    <xsl:apply-templates select="d:after/*" mode="block"/>
    <xsl:call-template name="stamps">
      <xsl:with-param name="place" select="'end'"/>
    </xsl:call-template>
    <xsl:call-template name="signatures"/>
  </xsl:template>

  <!-- The group: its own members, or those of the team that it names. -->
  <xsl:template match="d:working-group" mode="roadmap">
    <xsl:variable name="team" select="key('team', @team)"/>
    <xsl:variable name="own" select="d:leader | d:secretary | d:member"/>
    <xsl:variable name="members" select="$own
        | ($team/d:leader | $team/d:secretary | $team/d:member)[not($own)]"/>
    <fo:block xsl:use-attribute-sets="requisite" space-after="3pt"
        keep-with-next.within-page="always">
      <xsl:choose>
        <xsl:when test="d:name | $team/d:name">
          <xsl:variable name="name">
            <xsl:call-template name="nominative">
              <xsl:with-param name="node"
                  select="(d:name | $team/d:name[not($own)])[1]"/>
            </xsl:call-template>
          </xsl:variable>
          <xsl:call-template name="say">
            <xsl:with-param name="text"
                select="p:capitalize(string($name))"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>Рабочая группа</xsl:otherwise>
      </xsl:choose>
      <xsl:text>:</xsl:text>
    </fo:block>
    <fo:block xsl:use-attribute-sets="requisite" space-after="6pt">
      <xsl:for-each select="$members">
        <fo:block>
          <xsl:variable name="who">
            <xsl:call-template name="roadmap-who"/>
          </xsl:variable>
          <xsl:value-of select="$who"/>
          <xsl:choose>
            <xsl:when test="@duty">
              <xsl:value-of select="concat('&#160;– ', @duty)"/>
            </xsl:when>
            <xsl:when test="self::d:leader">&#160;– руководитель</xsl:when>
            <xsl:when test="self::d:secretary">&#160;– секретарь</xsl:when>
          </xsl:choose>
          <xsl:choose>
            <xsl:when test="position() != last()">;</xsl:when>
            <xsl:when test="substring($who, string-length($who)) != '.'
                or @duty or self::d:leader or self::d:secretary"
                >.</xsl:when>
          </xsl:choose>
        </fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- Target figures: a table, a group to a row and a year to a column, or a list. -->
  <xsl:template match="d:targets" mode="roadmap">
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-before="{$requisite-space}" space-after="6pt">
      <xsl:apply-templates select="d:title/node()" mode="heading"/>
      <xsl:if test="not(d:title)">Целевые показатели</xsl:if>
    </fo:block>
    <xsl:if test="d:intro">
      <fo:block xsl:use-attribute-sets="paragraph" space-after="4pt"
          keep-with-next.within-page="always">
        <xsl:apply-templates select="d:intro/node()" mode="inline"/>
      </fo:block>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@form = 'list'">
        <xsl:call-template name="roadmap-targets-list"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="roadmap-targets-table"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «1) обучающихся:» / «не менее 10 % в 2021 году;». -->
  <xsl:template name="roadmap-targets-list">
    <xsl:for-each select="d:group">
      <xsl:variable name="group" select="."/>
      <fo:block xsl:use-attribute-sets="paragraph"
          keep-with-next.within-page="always">
        <xsl:value-of select="concat(position(), ')&#160;')"/>
        <xsl:apply-templates select="d:name/node()" mode="inline"/>
        <xsl:call-template name="colon">
          <xsl:with-param name="after" select="d:name"/>
        </xsl:call-template>
      </fo:block>
      <xsl:for-each select="d:target">
        <fo:block xsl:use-attribute-sets="paragraph">
          <xsl:call-template name="roadmap-target">
            <xsl:with-param name="group" select="$group"/>
            <xsl:with-param name="year" select="@year"/>
          </xsl:call-template>
          <xsl:value-of select="concat(' в&#160;', @year, '&#160;году')"/>
          <xsl:choose>
            <xsl:when test="following-sibling::d:target
                or $group/following-sibling::d:group">;</xsl:when>
            <xsl:otherwise>.</xsl:otherwise>
          </xsl:choose>
        </fo:block>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- $groups: of the roadmap, or indicators. -->
  <xsl:template name="roadmap-targets-table">
    <xsl:param name="groups" select="d:group"/>
    <xsl:variable name="years">
      <xsl:for-each select="set:distinct($groups/d:target/@year)">
        <xsl:sort select="." data-type="number"/>
        <year n="{.}"/>
      </xsl:for-each>
    </xsl:variable>
    <fo:table xsl:use-attribute-sets="table" space-after="8pt"
        keep-together.within-page="always">
      <fo:table-column column-width="proportional-column-width(3)"/>
      <xsl:for-each select="exsl:node-set($years)/year">
        <fo:table-column column-width="proportional-column-width(1)"/>
      </xsl:for-each>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always"
            keep-with-next.within-page="always">
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>Показатель</fo:block>
          </fo:table-cell>
          <xsl:for-each select="exsl:node-set($years)/year">
            <fo:table-cell xsl:use-attribute-sets="head-cell">
              <fo:block><xsl:value-of select="@n"/>&#160;г.</fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$groups">
          <xsl:variable name="group" select="."/>
          <fo:table-row xsl:use-attribute-sets="row">
            <fo:table-cell xsl:use-attribute-sets="cell">
              <fo:block>
                <xsl:apply-templates select="d:name/node()" mode="inline"/>
              </fo:block>
            </fo:table-cell>
            <xsl:for-each select="exsl:node-set($years)/year">
              <fo:table-cell xsl:use-attribute-sets="cell">
                <fo:block text-align="center" hyphenate="false">
                  <xsl:call-template name="roadmap-target">
                    <xsl:with-param name="group" select="$group"/>
                    <xsl:with-param name="year" select="@n"/>
                  </xsl:call-template>
                </fo:block>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- «не менее 40 %»; no target for the year: a dash. -->
  <xsl:template name="roadmap-target">
    <xsl:param name="group"/>
    <xsl:param name="year"/>
    <xsl:variable name="value"
        select="$group/d:target[@year = $year]/@value"/>
    <xsl:choose>
      <xsl:when test="$value">
        <xsl:if test="$group/@at-least = 'true' or $group/@at-least = '1'">
          <xsl:text>не менее </xsl:text>
        </xsl:if>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:value-of select="translate($value, '.', ',')"/>
            <xsl:text>&#160;</xsl:text>
            <xsl:value-of select="$group/@unit"/>
            <xsl:if test="not($group/@unit)">%</xsl:if>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== The roadmap as a paper of its own ===== -->

  <xsl:template name="roadmap-paper">
    <xsl:param name="roadmap" select="p:subject()"/>
    <xsl:variable name="orientation">
      <xsl:value-of select="$roadmap/@orientation"/>
      <xsl:if test="not($roadmap/@orientation)">landscape</xsl:if>
    </xsl:variable>
    <xsl:for-each select="$roadmap">
      <xsl:call-template name="page-root">
        <xsl:with-param name="title">
          <xsl:variable name="title">
            <xsl:apply-templates select="d:title/node()" mode="plain"/>
          </xsl:variable>
          <xsl:value-of select="normalize-space($title)"/>
        </xsl:with-param>
        <xsl:with-param name="parts">
          <xsl:call-template name="page-part">
            <xsl:with-param name="orientation"
                select="string($orientation)"/>
            <xsl:with-param name="first" select="true()"/>
            <xsl:with-param name="content">
              <xsl:call-template name="document-head"/>
              <xsl:call-template name="roadmap-content">
                <xsl:with-param name="orientation"
                    select="string($orientation)"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Inside other papers ===== -->

  <!-- A roadmap as an attachment, or inserted into another paper. -->
  <xsl:template match="d:roadmap" mode="block">
    <xsl:param name="orientation">
      <xsl:value-of select="(parent::d:attachment/@orientation
          | @orientation[not(../parent::d:attachment/@orientation)])[1]"/>
    </xsl:param>
    <xsl:variable name="way">
      <xsl:value-of select="$orientation"/>
      <xsl:if test="not(string($orientation))">landscape</xsl:if>
    </xsl:variable>
    <pf:turn orientation="{$way}">
      <xsl:call-template name="document-head">
        <xsl:with-param name="attached" select="true()"/>
      </xsl:call-template>
      <xsl:call-template name="roadmap-content">
        <xsl:with-param name="orientation" select="string($way)"/>
      </xsl:call-template>
    </pf:turn>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'roadmap']" mode="block">
    <xsl:variable name="roadmap" select="key('roadmap', @roadmap)
        | $dossier/d:roadmap[not(current()/@roadmap)][1]"/>
    <xsl:apply-templates select="$roadmap" mode="block">
      <xsl:with-param name="orientation">
        <xsl:choose>
          <xsl:when test="@orientation">
            <xsl:value-of select="@orientation"/>
          </xsl:when>
          <xsl:when test="parent::d:attachment/@orientation">
            <xsl:value-of select="../@orientation"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="$roadmap/@orientation"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'targets']" mode="block">
    <xsl:variable name="roadmap" select="key('roadmap', @roadmap)
        | $dossier/d:roadmap[not(current()/@roadmap)][1]"/>
    <xsl:variable name="indicators"
        select="$dossier/d:monitoring/d:indicator[d:target]"/>
    <xsl:apply-templates select="$roadmap/d:targets" mode="roadmap"/>
    <xsl:if test="not($roadmap/d:targets) and $indicators">
      <xsl:call-template name="roadmap-targets-table">
        <xsl:with-param name="groups" select="$indicators"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
