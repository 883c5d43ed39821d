<?xml version="1.0" encoding="UTF-8"?>
<!--
document: papers with a head and a text of sections and clauses (regulation,
document, programme): stamps, kind and title, numbering, signature.
All blocks are given out flat, so that a section or a table may turn the page.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p exsl">

  <!-- ===== Head (d:DocHead) ===== -->

  <!-- The gender of a paper, for the words of its stamps. -->
  <xsl:template name="document-gender">
    <xsl:param name="node" select="."/>
    <xsl:variable name="kind" select="$node/d:kind"/>
    <xsl:variable name="word">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="$kind"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$kind/@gender">
        <xsl:value-of select="$kind/@gender"/>
      </xsl:when>
      <xsl:when test="string($word)">
        <xsl:value-of select="p:gender(string($word))"/>
      </xsl:when>
      <xsl:when test="$node/self::d:roadmap or $node/self::d:programme">f</xsl:when>
      <xsl:otherwise>n</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!--
    Stamps, title, period, fields, contents: all that stands before the text.
    $attached: under the mark of an attachment; then a letterhead is printed
    only when the paper has its own.
  -->
  <xsl:template name="document-head">
    <xsl:param name="attached" select="false()"/>
    <xsl:variable name="gender">
      <xsl:call-template name="document-gender"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@title-page = 'true' or @title-page = '1'">
        <xsl:call-template name="title-page">
          <xsl:with-param name="attached" select="$attached"/>
          <xsl:with-param name="gender" select="string($gender)"/>
        </xsl:call-template>
        <xsl:if test="@repeat-title = 'true' or @repeat-title = '1'">
          <xsl:call-template name="document-title"/>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="head-above">
          <xsl:with-param name="attached" select="$attached"/>
          <xsl:with-param name="gender" select="string($gender)"/>
        </xsl:call-template>
        <xsl:call-template name="document-title"/>
        <xsl:call-template name="head-below">
          <xsl:with-param name="gender" select="string($gender)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="d:head-fields" mode="head"/>
    <xsl:call-template name="contents"/>
  </xsl:template>

  <!-- Letterhead, number of the local act, stamps. -->
  <xsl:template name="head-above">
    <xsl:param name="attached"/>
    <xsl:param name="gender"/>
    <!-- A roadmap has none of its own accord: its stamp names the school. -->
    <xsl:if test="not($attached or self::d:roadmap)
        or d:letterhead[not(@kind = 'none')]">
      <xsl:call-template name="letterhead"/>
    </xsl:if>
    <xsl:for-each select="d:local-act">
      <fo:block xsl:use-attribute-sets="requisite" text-align="end"
          space-after="6pt">
        <xsl:apply-templates mode="inline"/>
      </fo:block>
    </xsl:for-each>
    <xsl:call-template name="stamps">
      <xsl:with-param name="gender" select="$gender"/>
    </xsl:call-template>
    <xsl:if test="self::d:monitoring/d:addressee">
      <xsl:call-template name="right-block">
        <xsl:with-param name="content">
          <fo:block xsl:use-attribute-sets="requisite">
            <xsl:apply-templates select="d:addressee/node()" mode="inline"/>
          </fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Stamps under the title, compilers. -->
  <xsl:template name="head-below">
    <xsl:param name="gender"/>
    <xsl:call-template name="stamps">
      <xsl:with-param name="place" select="'after-title'"/>
      <xsl:with-param name="gender" select="$gender"/>
    </xsl:call-template>
    <xsl:call-template name="compilers"/>
  </xsl:template>

  <!-- A page of its own: head, title, and at its foot founder, place, year. -->
  <xsl:template name="title-page">
    <xsl:param name="attached"/>
    <xsl:param name="gender"/>
    <xsl:variable name="turned" select="@orientation = 'landscape'
        or (self::d:roadmap and not(@orientation))"/>
    <pf:turn title="true">
      <xsl:attribute name="orientation">
        <xsl:choose>
          <xsl:when test="$turned">landscape</xsl:when>
          <xsl:otherwise>portrait</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:call-template name="head-above">
        <xsl:with-param name="attached" select="$attached"/>
        <xsl:with-param name="gender" select="$gender"/>
      </xsl:call-template>
      <xsl:call-template name="document-title">
        <xsl:with-param name="before">
          <xsl:choose>
            <xsl:when test="$turned or $attached">10mm</xsl:when>
            <xsl:otherwise>35mm</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="head-below">
        <xsl:with-param name="gender" select="$gender"/>
      </xsl:call-template>
      <pf:foot><xsl:call-template name="title-foot"/></pf:foot>
    </pf:turn>
  </xsl:template>

  <!-- Founder, «г. Энск, 2026». -->
  <xsl:template name="title-foot">
    <xsl:for-each select="$organisation/d:parent-body
        [@foot = 'true' or @foot = '1']">
      <fo:block xsl:use-attribute-sets="requisite" text-align="center">
        <xsl:call-template name="weight"/>
        <xsl:apply-templates mode="inline"/>
      </fo:block>
    </xsl:for-each>
    <fo:block xsl:use-attribute-sets="requisite" text-align="center">
      <xsl:apply-templates mode="inline" select="d:place/node()
          | $organisation[not(current()/d:place)]/d:locality/node()"/>
      <xsl:if test="d:year">
        <xsl:value-of select="concat(', ', d:year)"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- Kind in capitals, title, own name, period, edition: centred. -->
  <xsl:template name="document-title">
    <xsl:param name="before" select="'6pt'"/>
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-before="{$before}" space-after="{$requisite-space}">
      <!-- A title that begins with its kind does not need it above. -->
      <xsl:variable name="kind">
        <xsl:call-template name="nominative">
          <xsl:with-param name="node" select="d:kind"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:variable name="told" select="concat(p:lower(translate(
          normalize-space(d:title), '«', '')), ' ')"/>
      <xsl:if test="string($kind)
          and not(starts-with($told, concat(p:lower(string($kind)), ' '))
          or starts-with($told, concat(p:lower(string($kind)), '»')))">
        <fo:block text-transform="uppercase">
          <xsl:apply-templates select="d:kind/node()" mode="inline"/>
        </fo:block>
      </xsl:if>
      <fo:block>
        <xsl:apply-templates select="d:title/node()" mode="heading"/>
      </fo:block>
      <xsl:if test="d:own-name">
        <fo:block>
          <xsl:text>«</xsl:text>
          <xsl:apply-templates select="d:own-name/node()" mode="heading"/>
          <xsl:text>»</xsl:text>
        </fo:block>
      </xsl:if>
      <xsl:if test="d:period">
        <fo:block>
          <xsl:call-template name="period">
            <xsl:with-param name="node" select="d:period"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
      <xsl:for-each select="d:edition">
        <xsl:variable name="bare"
            select="not(starts-with(normalize-space(.), '('))"/>
        <fo:block font-weight="normal">
          <xsl:if test="$bare">(</xsl:if>
          <xsl:apply-templates mode="inline"/>
          <xsl:if test="$bare">)</xsl:if>
        </fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- «Составители: …» at the right. -->
  <xsl:template name="compilers">
    <xsl:if test="d:compiler">
      <xsl:call-template name="right-block">
        <xsl:with-param name="content">
          <fo:block xsl:use-attribute-sets="requisite">
            <fo:block>
              <xsl:call-template name="phrase">
                <xsl:with-param name="id">
                  <xsl:choose>
                    <xsl:when test="d:compiler[2]">compilers-many</xsl:when>
                    <xsl:otherwise>compilers-one</xsl:otherwise>
                  </xsl:choose>
                </xsl:with-param>
              </xsl:call-template>
            </fo:block>
            <xsl:for-each select="d:compiler">
              <xsl:call-template name="compiler"/>
            </xsl:for-each>
          </fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Name, post, category of one. -->
  <xsl:template name="compiler">
    <xsl:variable name="person" select="key('person', @person)"/>
    <fo:block>
      <xsl:choose>
        <xsl:when test="d:name">
          <xsl:apply-templates select="d:name/node()" mode="inline"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="person-name">
            <xsl:with-param name="person" select="$person"/>
            <xsl:with-param name="form" select="'full'"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:variable name="post">
        <xsl:call-template name="in-case">
          <xsl:with-param name="node" select="(d:position
              | $person[not(current()/d:position)]/d:position)[1]"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:if test="string($post)">
        <xsl:text>, </xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="string($post)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="d:qualification">
        <xsl:text>, </xsl:text>
        <xsl:apply-templates select="d:qualification/node()" mode="inline"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template match="d:head-fields" mode="head">
    <fo:block space-after="{$requisite-space}">
      <xsl:for-each select="d:field">
        <xsl:call-template name="field"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- ===== Text: sections and clauses ===== -->

  <!--
    A body, flat, and $end after it: on the turned pages, if it ends with
    such. Its last two blocks stay with a signature.
  -->
  <xsl:template name="body">
    <xsl:param name="body" select="d:body"/>
    <xsl:param name="end" select="/.."/>
    <xsl:variable name="text">
      <xsl:apply-templates select="$body/*" mode="block"/>
    </xsl:variable>
    <xsl:variable name="blocks" select="exsl:node-set($text)/*"/>
    <xsl:choose>
      <xsl:when test="not($body/../d:signature)">
        <xsl:copy-of select="$blocks"/>
        <xsl:copy-of select="$end"/>
      </xsl:when>
      <xsl:when test="$blocks[last()]/self::pf:turn">
        <xsl:copy-of select="$blocks[position() != last()]"/>
        <pf:turn>
          <xsl:copy-of select="$blocks[last()]/@*"/>
          <xsl:apply-templates select="$blocks[last()]/*" mode="kept"/>
          <xsl:copy-of select="$end"/>
        </pf:turn>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$blocks" mode="kept"/>
        <xsl:copy-of select="$end"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="kept">
    <xsl:choose>
      <xsl:when test="position() &gt; last() - 2 and not(self::pf:turn)">
        <xsl:copy>
          <xsl:copy-of select="@*"/>
          <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
          <xsl:copy-of select="node()"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="d:section" mode="block">
    <xsl:choose>
      <xsl:when test="@orientation">
        <pf:turn orientation="{@orientation}">
          <xsl:call-template name="section"/>
        </pf:turn>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="section"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="section">
    <xsl:variable name="id"><xsl:call-template name="anchor"/></xsl:variable>
    <xsl:if test="d:title">
      <fo:block xsl:use-attribute-sets="heading" text-align="center"
          id="{$id}" space-before="{$requisite-space}" space-after="6pt">
        <xsl:if test="@new-page = 'true' or @new-page = '1'">
          <xsl:attribute name="break-before">page</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="section-number"/>
        <xsl:apply-templates select="d:title/node()" mode="heading"/>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="d:clause | d:section | d:p | d:heading
        | d:list | d:basis | d:terms | d:fields | d:table | d:insert
        | d:page-break" mode="block"/>
  </xsl:template>

  <!-- «1. », «I. », «Глава 1. », as typed, or nothing. -->
  <xsl:template name="section-number">
    <xsl:variable name="body" select="ancestor::d:body[1]"/>
    <xsl:variable name="path"><xsl:call-template name="section-path"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="@number = ''"/>
      <xsl:when test="@number">
        <xsl:value-of select="concat(@number, '&#160;')"/>
      </xsl:when>
      <xsl:when test="@unnumbered = 'true' or @unnumbered = '1'
          or $body/@section-numbering = 'none' or not(string($path))"/>
      <xsl:otherwise>
        <xsl:if test="$body/@section-word and parent::d:body">
          <xsl:value-of select="concat($body/@section-word, '&#160;')"/>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="$body/@section-numbering = 'roman'
              and parent::d:body">
            <xsl:number value="translate($path, '.', '')" format="I"/>
            <xsl:text>.</xsl:text>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="$path"/></xsl:otherwise>
        </xsl:choose>
        <xsl:text>&#160;</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «2.1.»: the numbers of the section and of those around it. -->
  <xsl:template name="section-path">
    <xsl:for-each select="ancestor-or-self::d:section
        [not(@unnumbered = 'true' or @unnumbered = '1')]">
      <xsl:value-of select="count(preceding-sibling::d:section
          [not(@unnumbered = 'true' or @unnumbered = '1')]) + 1"/>
      <xsl:text>.</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- A clause: number, words, then what it holds. -->
  <xsl:template match="d:clause" mode="block">
    <xsl:variable name="has">
      <xsl:call-template name="has-words"/>
    </xsl:variable>
    <xsl:variable name="number">
      <xsl:call-template name="clause-number"/>
    </xsl:variable>
    <xsl:if test="string($has) or string($number)">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:call-template name="room-aligned"/>
        <xsl:if test="@id">
          <xsl:attribute name="id">
            <xsl:call-template name="anchor"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:if test="d:list | d:basis | d:terms | d:clause
            | d:fields | d:table | d:insert">
          <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
        </xsl:if>
        <xsl:if test="string($number)">
          <xsl:value-of select="concat($number, '&#160;')"/>
        </xsl:if>
        <xsl:call-template name="flow-inline"/>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="flow-blocks"/>
  </xsl:template>

  <!-- The clause's number by the body's scheme, or as typed. -->
  <xsl:template name="clause-number">
    <xsl:variable name="scheme"
        select="string(ancestor::d:body[1]/@clause-numbering)"/>
    <xsl:choose>
      <xsl:when test="@number"><xsl:value-of select="@number"/></xsl:when>
      <xsl:when test="@unnumbered = 'true' or @unnumbered = '1'
          or $scheme = 'none'"/>
      <xsl:otherwise>
        <xsl:choose>
          <xsl:when test="$scheme = 'in-section'"/>
          <xsl:when test="$scheme = 'continuous'"/>
          <xsl:when test="ancestor::d:body[1]/@section-numbering = 'none'"/>
          <xsl:otherwise>
            <xsl:for-each select="ancestor::d:section[1]">
              <xsl:call-template name="section-path"/>
            </xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="clause-path">
          <xsl:with-param name="scheme" select="$scheme"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «1.2.»: the numbers of the clause and of those around it. -->
  <xsl:template name="clause-path">
    <xsl:param name="scheme"/>
    <xsl:for-each select="ancestor-or-self::d:clause
        [not(@unnumbered = 'true' or @unnumbered = '1')]">
      <xsl:choose>
        <xsl:when test="$scheme = 'continuous' and not(parent::d:clause)">
          <xsl:number level="any" from="d:body" count="d:clause
              [not(parent::d:clause)]
              [not(@unnumbered = 'true' or @unnumbered = '1')]"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="count(preceding-sibling::d:clause
              [not(@unnumbered = 'true' or @unnumbered = '1')]) + 1"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>.</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- «Положение о системе наставничества», as bare words. -->
  <xsl:template name="document-name">
    <xsl:variable name="kind">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="d:kind"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="title">
      <xsl:apply-templates select="d:title/node()" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="flat" select="normalize-space($title)"/>
    <xsl:if test="not(starts-with(p:lower(translate($flat, '«', '')),
        p:lower(string($kind))))">
      <xsl:value-of select="concat($kind, ' ')"/>
    </xsl:if>
    <xsl:value-of select="$flat"/>
  </xsl:template>

  <!-- ===== Whole papers inside others ===== -->

  <!-- A paper of sections under an attachment's mark, or inserted. -->
  <xsl:template match="d:regulation | d:document | d:contest | d:programme"
      mode="block">
    <xsl:call-template name="document-content">
      <xsl:with-param name="attached" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The paper without its attachments. -->
  <xsl:template name="document-content">
    <xsl:param name="attached" select="false()"/>
    <xsl:call-template name="document-head">
      <xsl:with-param name="attached" select="$attached"/>
    </xsl:call-template>
    <xsl:call-template name="body">
      <xsl:with-param name="end">
        <xsl:call-template name="signatures">
          <xsl:with-param name="organisation-too" select="true()"/>
        </xsl:call-template>
        <xsl:call-template name="executor"/>
        <xsl:call-template name="stamps">
          <xsl:with-param name="place" select="'end'"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'document']" mode="block">
    <xsl:apply-templates select="key('document', @document)" mode="block"/>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'team']" mode="block">
    <xsl:for-each select="key('team', @team)">
      <xsl:call-template name="team-table"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Bookmarks of a paper's sections. -->
  <xsl:template name="section-bookmarks">
    <xsl:for-each select="d:body/d:section[d:title]">
      <xsl:call-template name="bookmark">
        <xsl:with-param name="to"><xsl:call-template name="anchor"/></xsl:with-param>
        <xsl:with-param name="title">
          <xsl:call-template name="section-number"/>
          <xsl:apply-templates select="d:title/node()" mode="plain"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
