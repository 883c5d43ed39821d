<?xml version="1.0" encoding="UTF-8"?>
<!--
plan-paper: the notes of a development plan, and the plan as a paper of its own
or inside another.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:plan="urn:pisar:plan"
    exclude-result-prefixes="d p plan">

  <!-- What the plan names and the form has not would not be printed. -->
  <xsl:template name="plan-check">
    <xsl:param name="form"/>
    <xsl:for-each select="d:row">
      <xsl:if test="not($form//d:row[plan:no(@no)
          = plan:no(current()/@no)])">
        <xsl:value-of select="p:error(., concat('в форме плана «',
            $form/@id, '» нет строки ', plan:no(@no)))"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="d:section-on | d:extra-row">
      <xsl:if test="not($form/d:section[@id = current()/@section])">
        <xsl:value-of select="p:error(., concat('в форме плана «',
            $form/@id, '» нет раздела ', @section))"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="(d:row | d:extra-row)
        [@actual-status = 'exceeded'][not(d:actual-note)]">
      <xsl:value-of select="p:warn(., concat('строка ', plan:no(@no),
          ': результат превышен – опишите его (actual-note)'))"/>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Notes ===== -->

  <!-- A call, to be numbered when the whole plan is there. -->
  <xsl:template match="d:plan-form//d:note-ref" mode="inline" priority="2">
    <pf:call ref="{@ref}"/>
  </xsl:template>

  <xsl:template match="node()" mode="calls">
    <xsl:param name="form"/>
    <xsl:choose>
      <xsl:when test=".//pf:call or .//fo:footnote">
        <xsl:copy>
          <xsl:copy-of select="@*"/>
          <xsl:apply-templates mode="calls">
            <xsl:with-param name="form" select="$form"/>
          </xsl:apply-templates>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A note written in the pair's own words takes its place in the order. -->
  <xsl:template match="fo:footnote" mode="calls">
    <xsl:variable name="number">
      <xsl:call-template name="plan-note-number"/>
    </xsl:variable>
    <fo:footnote>
      <xsl:call-template name="plan-note-mark">
        <xsl:with-param name="number" select="$number"/>
      </xsl:call-template>
      <fo:footnote-body>
        <fo:block>
          <xsl:copy-of select="fo:footnote-body/fo:block/@*"/>
          <xsl:call-template name="plan-note-mark">
            <xsl:with-param name="number" select="$number"/>
            <xsl:with-param name="once" select="false()"/>
          </xsl:call-template>
          <xsl:copy-of select="fo:footnote-body/fo:block
              /node()[position() &gt; 1]"/>
        </fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <!-- The first call brings the note, later ones only its mark. -->
  <xsl:template match="pf:call" mode="calls">
    <xsl:param name="form"/>
    <xsl:variable name="first"
        select="(preceding::pf:call | .)[@ref = current()/@ref][1]"/>
    <xsl:variable name="note" select="$form//d:note[@id = current()/@ref]"/>
    <xsl:variable name="number">
      <xsl:for-each select="$first">
        <xsl:call-template name="plan-note-number"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="generate-id($first) != generate-id()">
        <xsl:call-template name="plan-note-mark">
          <xsl:with-param name="number" select="$number"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <fo:footnote>
          <xsl:call-template name="plan-note-mark">
            <xsl:with-param name="number" select="$number"/>
          </xsl:call-template>
          <fo:footnote-body>
            <fo:block font-size="{$note-size}" line-height="1.15"
                text-indent="0mm" start-indent="0mm" end-indent="0mm"
                text-align="justify" font-weight="normal"
                font-style="normal" space-after="2pt" hyphenate="true">
              <xsl:call-template name="plan-note-mark">
                <xsl:with-param name="number" select="$number"/>
                <xsl:with-param name="once" select="false()"/>
              </xsl:call-template>
              <xsl:text>&#160;</xsl:text>
              <xsl:apply-templates select="$note/node()" mode="inline"/>
            </fo:block>
          </fo:footnote-body>
        </fo:footnote>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="plan-note-number">
    <xsl:value-of select="1 + count(preceding::fo:footnote)
        + count(preceding::pf:call[not(@ref = preceding::pf:call/@ref)])"/>
  </xsl:template>

  <xsl:template name="plan-note-mark">
    <xsl:param name="number"/>
    <xsl:param name="once" select="true()"/>
    <fo:inline baseline-shift="super" font-size="70%">
      <xsl:if test="$once">
        <xsl:attribute name="pf:once">true</xsl:attribute>
      </xsl:if>
      <xsl:value-of select="$number"/>
    </fo:inline>
  </xsl:template>

  <!-- ===== The plan as a paper of its own ===== -->

  <!-- The subject is a pair's plan; without one, the empty form $code. -->
  <xsl:template name="plan-paper">
    <xsl:param name="code"/>
    <xsl:param name="parent" select="'no'"/>
    <xsl:variable name="plan" select="p:subject()[self::d:plan]"/>
    <xsl:variable name="id" select="string($plan/@plan-form)"/>
    <xsl:variable name="own" select="$plan-own-forms[@code = $code]
        | $plan-own-forms[@id = p:lower($code)]"/>
    <xsl:variable name="typical"
        select="$plan-typical-forms[@code = $code]"/>
    <xsl:variable name="form" select="(plan:form($id)
        | ($own | $typical[not($own)])[not(plan:form($id))])[1]"/>
    <xsl:if test="$plan and not(plan:form($id))">
      <xsl:value-of select="p:error($plan, concat('нет формы плана «', $id,
          '»: ни в деле, ни среди типовых (p-1, p-2, p-3)'))"/>
    </xsl:if>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title">
        <xsl:variable name="title">
          <xsl:apply-templates mode="plain" select="$form/d:title/node()"/>
        </xsl:variable>
        <xsl:value-of select="normalize-space($title)"/>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <xsl:call-template name="page-part">
          <xsl:with-param name="orientation">
            <xsl:value-of select="$form/@orientation"/>
            <xsl:if test="not($form/@orientation)">landscape</xsl:if>
          </xsl:with-param>
          <xsl:with-param name="first" select="true()"/>
          <xsl:with-param name="content">
            <xsl:call-template name="plan-content">
              <xsl:with-param name="form" select="$form"/>
              <xsl:with-param name="plan" select="$plan"/>
              <xsl:with-param name="parent" select="$parent = 'yes'"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== Inside other papers ===== -->

  <xsl:template match="d:plan-form" mode="block">
    <xsl:if test="d:collection-title
        and not(preceding-sibling::d:plan-form)">
      <fo:block xsl:use-attribute-sets="heading" text-align="center"
          space-after="8pt">
        <xsl:apply-templates select="d:collection-title/node()"
            mode="heading"/>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="plan-turned">
      <xsl:with-param name="form" select="."/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'plan-form']" mode="block">
    <xsl:variable name="form" select="plan:form(string(@plan-form))"/>
    <xsl:call-template name="plan-turned">
      <xsl:with-param name="form" select="$form"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:insert[@what = 'plan']" mode="block">
    <xsl:for-each select="$dossier/d:plans/d:plan[@pair = current()/@pair]">
      <xsl:call-template name="plan-turned">
        <xsl:with-param name="form"
            select="plan:form(string(@plan-form))"/>
        <xsl:with-param name="plan" select="."/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="plan-turned">
    <xsl:param name="form"/>
    <xsl:param name="plan" select="/.."/>
    <pf:turn orientation="landscape">
      <xsl:if test="$form/@orientation = 'portrait'">
        <xsl:attribute name="orientation">portrait</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="plan-content">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="plan" select="$plan"/>
      </xsl:call-template>
    </pf:turn>
  </xsl:template>
</xsl:stylesheet>
