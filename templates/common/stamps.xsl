<?xml version="1.0" encoding="UTF-8"?>
<!--
stamps: approval, acceptance, agreement (d:stamps). As many as there are,
side by side, at equal height; a single one stands at the upper right.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- The stamps of one place: top (default), after-title, end. -->
  <xsl:template name="stamps">
    <xsl:param name="of" select="d:stamps"/>
    <xsl:param name="place" select="'top'"/>
    <!-- The gender of the paper that is approved. -->
    <xsl:param name="gender" select="'n'"/>
    <xsl:for-each select="$of[@place = $place
        or (not(@place) and $place = 'top')]">
      <xsl:call-template name="stamp-rows">
        <xsl:with-param name="gender" select="$gender"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Rows of as many as asked for; «full» stands by itself. -->
  <xsl:template name="stamp-rows">
    <xsl:param name="gender"/>
    <xsl:variable name="beside" select="d:stamp[not(@side = 'full')]"/>
    <xsl:variable name="columns">
      <xsl:choose>
        <xsl:when test="@columns"><xsl:value-of select="@columns"/></xsl:when>
        <xsl:when test="count($beside) &gt; 1">2</xsl:when>
        <xsl:otherwise>1</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:for-each select="$beside[(position() - 1) mod $columns = 0]">
      <xsl:variable name="from" select="(position() - 1) * $columns"/>
      <xsl:call-template name="stamp-row">
        <xsl:with-param name="stamps" select="$beside
            [position() &gt; $from and position() &lt;= $from + $columns]"/>
        <xsl:with-param name="columns" select="number($columns)"/>
        <xsl:with-param name="gender" select="$gender"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="d:stamp[@side = 'full']">
      <fo:block space-after="{$requisite-space}">
        <xsl:call-template name="stamp">
          <xsl:with-param name="gender" select="$gender"/>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- One row. «УТВЕРЖДАЮ» goes to the right, the others to the left. -->
  <xsl:template name="stamp-row">
    <xsl:param name="stamps"/>
    <xsl:param name="columns"/>
    <xsl:param name="gender"/>
    <xsl:variable name="left-only"
        select="count($stamps) = 1 and $stamps/@side = 'left'"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        space-after="{$requisite-space}">
      <xsl:call-template name="stamp-columns">
        <xsl:with-param name="columns" select="$columns"/>
      </xsl:call-template>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <xsl:if test="$columns = 1 and not($left-only)">
            <fo:table-cell><fo:block/></fo:table-cell>
          </xsl:if>
          <xsl:for-each select="$stamps">
            <xsl:sort data-type="number" select="3 * (@side = 'right')
                - 3 * (@side = 'left') + (not(@side = 'left'
                or @side = 'right') and starts-with(@kind, 'approve'))"/>
            <xsl:if test="position() &gt; 1">
              <fo:table-cell><fo:block/></fo:table-cell>
            </xsl:if>
            <fo:table-cell>
              <xsl:call-template name="stamp">
                <xsl:with-param name="gender" select="$gender"/>
              </xsl:call-template>
            </fo:table-cell>
          </xsl:for-each>
          <xsl:if test="$left-only and $columns = 1">
            <fo:table-cell><fo:block/></fo:table-cell>
          </xsl:if>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Columns: room at the left for a single one, gaps between several. -->
  <xsl:template name="stamp-columns">
    <xsl:param name="columns"/>
    <xsl:choose>
      <xsl:when test="$columns = 1">
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="{$corner-width}"/>
      </xsl:when>
      <xsl:when test="$columns = 2">
        <fo:table-column column-width="{$corner-width}"/>
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="{$corner-width}"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:table-column column-width="proportional-column-width(1)"/>
        <xsl:call-template name="stamp-more-columns">
          <xsl:with-param name="n" select="$columns - 1"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Three and more: equal, 4 mm apart. -->
  <xsl:template name="stamp-more-columns">
    <xsl:param name="n"/>
    <xsl:if test="$n &gt; 0">
      <fo:table-column column-width="4mm"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <xsl:call-template name="stamp-more-columns">
        <xsl:with-param name="n" select="$n - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== One stamp ===== -->

  <xsl:template name="stamp">
    <xsl:param name="gender" select="'n'"/>
    <fo:block xsl:use-attribute-sets="requisite"
        font-size="{$requisite-size}">
      <xsl:choose>
        <xsl:when test="d:line">
          <xsl:for-each select="d:line">
            <fo:block><xsl:apply-templates mode="inline"/></fo:block>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="stamp-word">
            <xsl:with-param name="gender" select="$gender"/>
          </xsl:call-template>
          <xsl:apply-templates mode="stamp" select="d:body | d:protocol
              | d:position | d:person | d:act | d:date"/>
          <xsl:if test="not(d:person)
              and (@sign = 'true' or @sign = '1')">
            <fo:block space-before="4pt">
              <xsl:call-template name="rule-line"/>
            </fo:block>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- The word, typed or by kind and gender. -->
  <xsl:template name="stamp-word">
    <xsl:param name="gender"/>
    <xsl:variable name="kind" select="string(@kind)"/>
    <xsl:variable name="entry" select="$words/stamp[@kind = $kind]"/>
    <xsl:variable name="own">
      <xsl:choose>
        <xsl:when test="@gender"><xsl:value-of select="@gender"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$gender"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="quotes" select="@quotes = 'true' or @quotes = '1'"/>
    <xsl:if test="d:word or $entry">
      <fo:block space-after="3pt">
        <xsl:if test="$quotes">«</xsl:if>
        <xsl:choose>
          <xsl:when test="d:word">
            <xsl:apply-templates select="d:word/node()" mode="inline"/>
          </xsl:when>
          <xsl:when test="$entry/@agree">
            <xsl:value-of select="p:agree(string($entry), string($own))"/>
            <xsl:value-of select="$entry/@tail"/>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="$entry"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$quotes">»</xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- «педагогическим советом (протокол от 30.08.2026 № 1)» -->
  <xsl:template match="d:body" mode="stamp">
    <xsl:variable name="case">
      <xsl:choose>
        <xsl:when test="$words/stamp[@kind = current()/../@kind]/@case">
          <xsl:value-of
              select="$words/stamp[@kind = current()/../@kind]/@case"/>
        </xsl:when>
        <xsl:otherwise>ins</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:block>
      <xsl:choose>
        <xsl:when test="text()[normalize-space(.) != '']">
          <xsl:apply-templates mode="inline"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="name">
            <xsl:call-template name="in-case">
              <xsl:with-param name="node"
                  select="key('body', current()/@body)/d:name"/>
              <xsl:with-param name="case" select="string($case)"/>
            </xsl:call-template>
          </xsl:variable>
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="string($name)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- «(протокол от … № …)»; what is blank is drawn to be written in. -->
  <xsl:template match="d:protocol" mode="stamp">
    <xsl:variable name="known" select="key('protocol', @protocol)"/>
    <xsl:variable name="date" select="(d:date | $known/d:date)[1]"/>
    <xsl:variable name="number" select="(d:number | $known/d:number)[1]"/>
    <fo:block>
      <xsl:text>(протокол</xsl:text>
      <xsl:if test="$date">
        <xsl:text> от&#160;</xsl:text>
        <xsl:call-template name="doc-date">
          <xsl:with-param name="date" select="$date"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$number">
        <xsl:text> </xsl:text>
        <xsl:call-template name="doc-number">
          <xsl:with-param name="number" select="$number"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>)</xsl:text>
    </fo:block>
  </xsl:template>

  <!-- «приказом МБОУ … от … № …»: an order of the dossier, or its own data.
    Beside a signature the act is named in the nominative. -->
  <xsl:template match="d:act" mode="stamp">
    <xsl:variable name="order" select="key('order', @order)"/>
    <xsl:variable name="case">
      <xsl:choose>
        <xsl:when test="../d:person or ../d:position
            or ../@kind = 'approve'">nom</xsl:when>
        <xsl:otherwise>ins</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="head">
      <xsl:choose>
        <xsl:when test="d:kind">
          <xsl:call-template name="in-case">
            <xsl:with-param name="node" select="d:kind"/>
            <xsl:with-param name="case" select="string($case)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="order-kind">
            <xsl:with-param name="order" select="$order"/>
            <xsl:with-param name="case" select="string($case)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="date" select="(d:date | $order/d:date
        [not(current()/d:date)])[1]"/>
    <xsl:variable name="number" select="(d:number | $order/d:number
        [not(current()/d:number)])[1]"/>
    <fo:block>
      <xsl:choose>
        <xsl:when test="$case = 'nom'">
          <xsl:value-of select="p:capitalize(string($head))"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$head"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="d:issuer or $order">
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="d:issuer/node()" mode="inline"/>
        <xsl:if test="not(d:issuer)">
          <xsl:call-template name="own-name-genitive"/>
        </xsl:if>
      </xsl:if>
    </fo:block>
    <fo:block>
      <xsl:if test="$date">
        <xsl:text>от&#160;</xsl:text>
        <xsl:call-template name="doc-date">
          <xsl:with-param name="date" select="$date"/>
        </xsl:call-template>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:call-template name="doc-number">
        <xsl:with-param name="number" select="$number"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- The organisation's short name after a noun. -->
  <xsl:template name="own-name-genitive">
    <xsl:variable name="name">
      <xsl:call-template name="organisation-name">
        <xsl:with-param name="form" select="'short'"/>
        <xsl:with-param name="case" select="'gen'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="string($name)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:position" mode="stamp">
    <fo:block><xsl:apply-templates mode="inline"/></fo:block>
  </xsl:template>

  <!-- Rule and name: «__________ А.П. Орлова». -->
  <xsl:template match="d:person" mode="stamp">
    <xsl:variable name="person" select="key('person', @person)"/>
    <xsl:if test="not(../d:position) and $person/d:position
        and not(node())">
      <fo:block>
        <xsl:call-template name="signer-position">
          <xsl:with-param name="position" select="$person/d:position[1]"/>
          <xsl:with-param name="organisation" select="true()"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <fo:block space-before="4pt">
      <xsl:for-each select="..">
        <xsl:call-template name="stamp-sign-rule"/>
      </xsl:for-each>
      <fo:inline keep-together.within-line="always">
        <xsl:call-template name="signer-name">
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="typed" select="."/>
          <xsl:with-param name="form" select="@form"/>
          <xsl:with-param name="slashes" select="@slashes"/>
        </xsl:call-template>
      </fo:inline>
    </fo:block>
  </xsl:template>

  <!-- Room for the signature: there unless the data refuses it. -->
  <xsl:template name="stamp-sign-rule">
    <xsl:if test="not(@sign = 'false' or @sign = '0')">
      <xsl:call-template name="rule-line">
        <xsl:with-param name="width" select="'28mm'"/>
      </xsl:call-template>
      <xsl:text>&#160;</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:date" mode="stamp">
    <fo:block space-before="2pt">
      <xsl:call-template name="doc-date">
        <xsl:with-param name="date" select="."/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
