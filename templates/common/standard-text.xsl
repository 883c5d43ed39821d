<?xml version="1.0" encoding="UTF-8"?>
<!--
standard-text: a paper made whole from a typical text (templates/texts) and
the facts of its subject: consents, agreements, letters. Filled for the
subject, or a blank form with rules to write on. A kind calls text-paper.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns="urn:pisar:data"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:s="urn:pisar:standard"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p s exsl">
  <xsl:include href="all.xsl"/>
  <xsl:include href="pairs.xsl"/>
  <xsl:include href="standard.xsl"/>

  <!-- $standard: the typical text. $facts: what it is filled with. $open: it
       may be made for the public. -->
  <xsl:template name="text-paper">
    <xsl:param name="standard"/>
    <xsl:param name="facts" select="p:subject()[$blank != 'yes']"/>
    <xsl:param name="size" select="$table-size"/>
    <xsl:param name="open" select="false()"/>
    <xsl:if test="$facts and not($open)">
      <xsl:call-template name="never-public">
        <xsl:with-param name="what"
            select="normalize-space($standard/d:kind)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:variable name="whole">
      <xsl:call-template name="text-filled">
        <xsl:with-param name="standard" select="$standard"/>
        <xsl:with-param name="facts" select="$facts"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:for-each
        select="exsl:node-set($whole)/d:dossier/d:document[last()]">
      <xsl:call-template name="page-root">
        <xsl:with-param name="title">
          <xsl:call-template name="document-name"/>
        </xsl:with-param>
        <xsl:with-param name="parts">
          <xsl:call-template name="page-part">
            <xsl:with-param name="first" select="true()"/>
            <xsl:with-param name="content">
              <fo:block font-size="{$size}"
                  line-height="{$requisite-line-height}">
                <xsl:call-template name="text-content"/>
              </fo:block>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- As any document; s:above stands in place of its head. -->
  <xsl:template name="text-content">
    <xsl:choose>
      <xsl:when test="s:above">
        <xsl:call-template name="letterhead"/>
        <xsl:apply-templates select="s:above/*" mode="block"/>
        <xsl:call-template name="body"/>
        <xsl:call-template name="signatures"/>
        <xsl:call-template name="executor"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="document-content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The dossier with the filled document in it. -->
  <xsl:template name="text-filled">
    <xsl:param name="standard"/>
    <xsl:param name="facts"/>
    <xsl:call-template name="standard-dossier">
      <xsl:with-param name="papers">
        <xsl:for-each select="$dossier/d:order | $dossier/d:orders/d:order">
          <xsl:copy>
            <xsl:copy-of select="@* | d:kind | d:number | d:date
                | d:heading"/>
          </xsl:copy>
        </xsl:for-each>
        <xsl:apply-templates select="$standard" mode="fill">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:apply-templates>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== Places of these texts ===== -->

  <!-- The forms of mentoring of a person's pairs, each once. -->
  <xsl:template match="s:forms" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="pairs" select="s:fact($facts, string(@of))"/>
    <xsl:variable name="forms"
        select="$dossier/d:programme/d:forms/d:form
            [@id = $pairs/@mentoring-form]/d:name
            | $pairs/d:form-name"/>
    <xsl:for-each select="$forms">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:variable name="name">
        <xsl:call-template name="nominative">
          <xsl:with-param name="node" select="."/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:value-of select="concat('«', $name, '»')"/>
    </xsl:for-each>
    <xsl:if test="not($forms)">
      <xsl:call-template name="fact-missing">
        <xsl:with-param name="facts" select="$facts"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- «с … по …» of a person's pairs: the first day and the last. -->
  <xsl:template match="s:term" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="pairs" select="s:fact($facts, string(@of))"/>
    <xsl:variable name="from">
      <xsl:for-each select="$pairs/@start">
        <xsl:sort select="."/>
        <d><xsl:value-of select="."/></d>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="to">
      <xsl:for-each select="$pairs/@end">
        <xsl:sort select="." order="descending"/>
        <d><xsl:value-of select="."/></d>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="$pairs">
      <date value="{exsl:node-set($from)/d:d[1]}">
        <xsl:value-of select="p:date-range(
            string(exsl:node-set($from)/d:d[1]),
            string(exsl:node-set($to)/d:d[1]), 'from-to')"/>
      </date>
    </xsl:if>
    <xsl:if test="not($pairs)">
      <xsl:call-template name="fact-missing">
        <xsl:with-param name="facts" select="$facts"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Name, address, codes, telephone of the school or a partner; the rest of
       its requisites (the bank) not for the public. -->
  <xsl:template match="s:requisites" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="of" select="s:fact($facts, string(@of))"/>
    <xsl:variable name="codes" select="$of/d:codes"/>
    <xsl:if test="not($of)">
      <xsl:for-each select="$words/requisite">
        <s:line>
          <xsl:value-of select="."/>
          <xsl:text> </xsl:text>
          <blank width="fill"/>
        </s:line>
      </xsl:for-each>
    </xsl:if>
    <xsl:for-each select="$of">
      <s:line>
        <xsl:call-template name="organisation-name">
          <xsl:with-param name="of" select="."/>
          <xsl:with-param name="form" select="'full'"/>
        </xsl:call-template>
      </s:line>
      <s:line><xsl:copy-of select="d:address/node()"/></s:line>
      <s:line>
        <xsl:for-each select="$codes/d:inn | $codes/d:kpp | $codes/d:ogrn">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:value-of select="concat($words/code[@name
              = local-name(current())], '&#160;', .)"/>
        </xsl:for-each>
      </s:line>
      <s:line>
        <xsl:for-each select="d:phone | d:email">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:value-of select="translate(., ' ', '&#160;')"/>
        </xsl:for-each>
      </s:line>
      <xsl:if test="$audience != 'public'">
        <xsl:for-each select="d:requisites/d:p">
          <s:line><xsl:copy-of select="node()"/></s:line>
        </xsl:for-each>
        <s:line>
          <xsl:copy-of select="d:requisites/node()[not(self::d:p)]"/>
        </s:line>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- «Уважаемый Олег Васильевич!»; without a name, to colleagues. -->
  <xsl:template match="s:greeting" mode="fill">
    <xsl:param name="facts"/>
    <xsl:call-template name="greeting">
      <xsl:with-param name="name">
        <xsl:call-template name="nominative">
          <xsl:with-param name="node" select="s:fact($facts, @of)[1]"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- $name: surname, given name, patronymic; $gender, when it is known. -->
  <xsl:template name="greeting">
    <xsl:param name="name"/>
    <xsl:param name="gender"/>
    <xsl:variable name="rest" select="substring-after($name, ' ')"/>
    <xsl:variable name="tail"
        select="substring($rest, string-length($rest) - 1)"/>
    <xsl:choose>
      <xsl:when test="$rest = ''">
        <xsl:value-of select="$words/say[@id = 'dear-all']"/>
      </xsl:when>
      <xsl:when test="$gender = 'f' or not(string($gender))
          and ($tail = 'на' or $tail = 'зы')">
        <xsl:value-of select="concat($words/say[@id = 'dear-f'], '&#160;',
            $rest, '!')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($words/say[@id = 'dear-m'], '&#160;',
            $rest, '!')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «О.В. Калинин» of a name that is written whole. -->
  <xsl:template match="s:initials" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="name">
      <xsl:call-template name="in-case">
        <xsl:with-param name="node" select="s:fact($facts, @of)[1]"/>
        <xsl:with-param name="case" select="string(@case)"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="rest" select="substring-after($name, ' ')"/>
    <xsl:choose>
      <xsl:when test="contains($rest, ' ')">
        <xsl:value-of select="p:initials(substring-before($name, ' '),
            substring-before($rest, ' '), substring-after($rest, ' '),
            string(@form))"/>
      </xsl:when>
      <xsl:when test="string($name)">
        <xsl:value-of select="$name"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="fact-missing">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «, обучающейся 10 «Б» класса» behind a name in the genitive. -->
  <xsl:template match="s:learner" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="people" select="s:people(s:fact($facts, @of))"/>
    <xsl:for-each select="$people[d:class-or-group][count($people) = 1]">
      <xsl:variable name="class">
        <xsl:call-template name="person-class">
          <xsl:with-param name="person" select="."/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:variable name="gender">
        <xsl:call-template name="known-gender">
          <xsl:with-param name="person" select="."/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:value-of select="concat(', ', $words/learner[@gender = $gender])"/>
      <xsl:value-of select="concat(' ', $class)"/>
      <xsl:if test="contains($class, '&#160;класс')">а</xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Every datum: its name, yes or no, conditions; empty when not said. -->
  <xsl:template match="s:data-rows" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="given"
        select="s:fact($facts, 'consent=pd-distribution')/d:datum"/>
    <xsl:for-each select="$words/datum">
      <xsl:variable name="own" select="$given[@name = current()/@name]"/>
      <tr>
        <td><xsl:value-of select="."/></td>
        <td>
          <xsl:choose>
            <xsl:when test="$own/@allowed = 'true' or $own/@allowed = '1'"
                >да</xsl:when>
            <xsl:when test="$own">нет</xsl:when>
          </xsl:choose>
        </td>
        <td>
          <xsl:copy-of select="$own/node()"/>
          <xsl:if test="$own and not($own/node())">–</xsl:if>
        </td>
      </tr>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Blocks of these texts ===== -->

  <!-- Columns side by side, without lines; @width as weights. -->
  <xsl:template match="s:columns" mode="block">
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        space-before="{$requisite-space}" space-after="6pt"
        hyphenate="false"
        text-align="start" text-indent="0mm"
        line-height="{$requisite-line-height}">
      <xsl:for-each select="s:column">
        <xsl:call-template name="table-column">
          <xsl:with-param name="weight" select="@width"/>
        </xsl:call-template>
      </xsl:for-each>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="s:column">
            <fo:table-cell>
              <xsl:if test="following-sibling::s:column">
                <xsl:attribute name="padding-end">5mm</xsl:attribute>
              </xsl:if>
              <xsl:apply-templates select="*" mode="block"/>
              <xsl:if test="not(*)"><fo:block/></xsl:if>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A line of requisites; an empty one is not printed. -->
  <xsl:template match="s:line" mode="block">
    <xsl:variable name="text">
      <xsl:apply-templates mode="plain"/>
    </xsl:variable>
    <xsl:if test="normalize-space($text) != '' or .//d:blank
        or s:date-blank">
      <fo:block xsl:use-attribute-sets="requisite" space-before="2pt">
        <xsl:if test="@space">
          <xsl:attribute name="space-before">
            <xsl:value-of select="@space"/>
          </xsl:attribute>
          <xsl:attribute name="space-after">
            <xsl:value-of select="$requisite-space"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:if test="@size">
          <xsl:attribute name="font-size">
            <xsl:value-of select="@size"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:if test="@align">
          <xsl:attribute name="text-align">
            <xsl:call-template name="align"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:if test="@bold">
          <xsl:attribute name="font-weight">bold</xsl:attribute>
        </xsl:if>
        <xsl:if test=".//d:blank[@width = 'fill']">
          <xsl:attribute name="text-align-last">justify</xsl:attribute>
        </xsl:if>
        <xsl:apply-templates mode="inline"/>
      </fo:block>
      <xsl:call-template name="blank-captions"/>
    </xsl:if>
  </xsl:template>

  <!-- Words that stay on one page with the signatures after them. -->
  <xsl:template match="s:keep" mode="block">
    <fo:block keep-together.within-page="always">
      <xsl:apply-templates select="*" mode="block"/>
    </fo:block>
  </xsl:template>

  <!-- A rule for a signature with the name after it. -->
  <xsl:template match="s:sign" mode="block">
    <fo:block xsl:use-attribute-sets="requisite" space-before="16pt"
        keep-with-previous.within-page="always">
      <xsl:call-template name="rule-line">
        <xsl:with-param name="width" select="'30mm'"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="inline"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="requisite"
        font-size="{$caption-size}" start-indent="7mm">
      <xsl:value-of select="$words/say[@id = 'signature']"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="s:date-blank" mode="inline">
    <xsl:call-template name="date-blank"/>
  </xsl:template>

  <!-- A place for a date. -->
  <xsl:template match="s:date-line" mode="block">
    <fo:block xsl:use-attribute-sets="requisite" space-before="8pt">
      <xsl:call-template name="date-blank"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
